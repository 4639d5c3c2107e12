import os
import sys
from pathlib import Path


def pairs(path):
    """The name and the number on each line."""
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        name, number = line.split()
        yield name, int(number)


def booked(stock, moves):
    """A new stock after all the moves; ValueError names the move that can't be made."""
    after = dict(stock)
    for place, (name, change) in enumerate(moves, start=1):
        after[name] = after.get(name, 0) + change
        if after[name] < 0:
            raise ValueError(f"line {place}: not enough {name}")
    return after


moves = list(pairs("moves.txt"))
try:
    after = booked(pairs("stock.txt"), moves)
except ValueError as error:
    print(error)
    sys.exit(2)
new = Path("stock.txt.new")
new.write_text("".join(f"{name} {number}\n" for name, number in after.items()), encoding="utf-8")
os.replace(new, "stock.txt")
Path("moves.txt").write_text("", encoding="utf-8")
print(f"{len(moves)} moves booked")
