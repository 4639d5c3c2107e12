class Hive:
    """A hive and what was harvested from it."""

    def __init__(self, name):
        self.name = name
        self.harvests = []

    def add(self, kilos):
        self.harvests.append(kilos)

    def total(self):
        return sum(self.harvests)


def find(hives, name):
    for hive in hives:
        if hive.name == name:
            return hive
    return None


def read_harvest(lines):
    """The hives of these lines, searched for by their names."""
    hives = []
    for line in lines:
        name, kilos = line.split()
        hive = find(hives, name)
        if hive is None:
            hive = Hive(name)
            hives.append(hive)
        hive.add(int(kilos))
    return hives
