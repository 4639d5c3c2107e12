class Hive:
    """A hive and what was harvested from it."""

    harvests = []

    def __init__(self, name):
        self.name = name

    def add(self, kilos):
        self.harvests.append(kilos)

    def total(self):
        return sum(self.harvests)


def read_harvest(lines):
    """The hives of these lines, in the order in which they come up."""
    hives = {}
    for line in lines:
        name, kilos = line.split()
        if name not in hives:
            hives[name] = Hive(name)
        hives[name].add(int(kilos))
    return list(hives.values())
