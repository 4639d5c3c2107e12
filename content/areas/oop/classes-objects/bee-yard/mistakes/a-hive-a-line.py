class Hive:
    """A hive and what was harvested from it."""

    def __init__(self, name):
        self.name = name
        self.harvests = []

    def add(self, kilos):
        self.harvests.append(kilos)

    def total(self):
        return sum(self.harvests)


def read_harvest(lines):
    """The hives of these lines, in the order in which they come up."""
    hives = []
    for line in lines:
        name, kilos = line.split()
        hive = Hive(name)
        hive.add(int(kilos))
        hives.append(hive)
    return hives
