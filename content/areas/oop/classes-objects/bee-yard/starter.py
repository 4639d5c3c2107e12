class Hive:
    """A hive and what was harvested from it."""


def read_harvest(lines):
    """The hives of these lines, in the order in which they come up."""
    return []
