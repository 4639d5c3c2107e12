import sys


class Tool:
    """A tool that remembers everybody who had it."""

    def __init__(self, name):
        self.name = name
        self.borrowers = []
        self.out = False

    def lend(self, person):
        if self.out:
            return f"{self.name} is with {self.borrowers[-1]}"
        self.borrowers.append(person)
        self.out = True
        return ""

    def take_back(self):
        if not self.out:
            return f"{self.name} is not out"
        self.out = False
        return ""

    def summary(self):
        place = "with " + self.borrowers[-1] if self.out else "in"
        return f"{self.name}: {place}, lent {len(self.borrowers)}"


def answer(tools, command, name, person):
    if command == "add":
        if name in tools:
            return f"{name} is there already"
        tools[name] = Tool(name)
        return ""
    if name not in tools:
        return f"no {name}"
    if command == "lend":
        return tools[name].lend(person)
    return tools[name].take_back()


tools = {}
for line in sys.stdin:
    words = line.split()
    said = answer(tools, words[0], words[1], " ".join(words[2:]))
    if said:
        print(said)

for tool in tools.values():
    print(tool.summary())
