class Beads:
    def __init__(self, *colours):
        self.colours = list(colours)

    def __len__(self):
        return len(self.colours)

    def __getitem__(self, place):
        return self.colours[place]

    def __add__(self, other):
        return Beads(*self.colours, *other.colours)

    def __iadd__(self, other):
        self.colours += other.colours
        return self

    def __eq__(self, other):
        return sorted(self.colours) == sorted(other.colours)


red, empty = Beads("red"), Beads()
both = red + Beads("blue")

print(len(both), len(red))
print("blue" in both, both[-1])
print(bool(red), bool(empty))
print(both == Beads("blue", "red"), red != Beads("red"))

same = red
red += Beads("green")
print(len(red), len(same))

both.__len__ = lambda: 99
print(len(both))
print(list(both))
