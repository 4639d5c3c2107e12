import sys


class Tool:
    """A thing that can be lent, and who has it."""

    def __init__(self, name):
        self.name = name
        self.borrower = None
        self.times = 0

    def lend(self, person):
        if self.borrower:
            raise ValueError(f"{self.name} is with {self.borrower}")
        self.borrower = person
        self.times += 1

    def take_back(self):
        if not self.borrower:
            raise ValueError(f"{self.name} is not out")
        borrower = None

    def summary(self):
        place = f"with {self.borrower}" if self.borrower else "in"
        return f"{self.name}: {place}, lent {self.times}"


tools = {}
for line in sys.stdin:
    command, name, *person = line.split()
    try:
        if command == "add":
            if name in tools:
                raise ValueError(f"{name} is there already")
            tools[name] = Tool(name)
        elif name not in tools:
            raise ValueError(f"no {name}")
        elif command == "lend":
            tools[name].lend(" ".join(person))
        else:
            tools[name].take_back()
    except ValueError as refusal:
        print(refusal)

for tool in tools.values():
    print(tool.summary())
