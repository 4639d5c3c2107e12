class Beads:
    def __init__(self, *colours):
        self.colours = list(colours)

    def __len__(self):
        return len(self.colours)

    def __getitem__(self, place):
        return self.colours[place]

    def __add__(self, other):
        return Beads(*self.colours, *other.colours)

    def __eq__(self, other):
        return sorted(self.colours) == sorted(other.colours)


red, empty = Beads("red"), Beads()
both = red + Beads("blue")

print(len(both), len(red))  # prints: ?
print("blue" in both, both[-1])  # prints: ?
print(bool(red), bool(empty))  # prints: ?
print(both == Beads("blue", "red"), red != Beads("red"))  # prints: ?

same = red
red += Beads("green")
print(len(red), len(same))  # prints: ?

both.__len__ = lambda: 99
print(len(both))  # prints: ?
print(list(both))  # prints: ?
