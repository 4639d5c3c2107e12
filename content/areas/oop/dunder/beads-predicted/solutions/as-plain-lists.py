"""The same strings of beads as lists, compared without regard to the order."""

red, empty = ["red"], []
both = [*red, "blue"]

print(len(both), len(red))
print("blue" in both, both[-1])
print(bool(red), bool(empty))
print(sorted(both) == sorted(["blue", "red"]), sorted(red) != sorted(["red"]))

same = red
red = [*red, "green"]
print(len(red), len(same))

note = {"__len__": lambda: 99}
print(len(both))
print(both)
