import sys


class Tool:
    """A thing that can be lent, and who has it."""

    def __init__(self, name):
        self.name = name


for line in sys.stdin:
    print(line)
