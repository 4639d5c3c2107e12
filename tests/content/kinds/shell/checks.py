from random import Random
from string import ascii_lowercase

from orienteer.curriculum import check, program

SEEN = ("output", "status", "files")
DRAW = Random("names that nobody has read in the task")


def name(end):
    return (
        "".join(DRAW.choices(ascii_lowercase, k=6)) + DRAW.choice(["", " ", "-"]) + DRAW.choice(ascii_lowercase) + end
    )


def folder(texts, others):
    names = [name(".txt") for _ in range(texts)] + [name(DRAW.choice([".md", ".text", ""])) for _ in range(others)]
    return {each: each for each in names}


checks = [
    check("texts are moved and other files stay", program(files={"a.txt": "A", "b.md": "B"}), observe=SEEN),
    check("a name may hold a space", program(files={"a b.txt": "AB", "c.txt": "C"}), observe=SEEN),
    check("what is in notes stays and is counted", program(files={"notes/old.txt": "O", "a.txt": "A"}), observe=SEEN),
    check("files in other folders stay", program(files={"trip/a.txt": "A", "b.txt": "B"}), observe=SEEN),
    check("where there is nothing to move, nothing fails", program(files={"b.md": "B"}), observe=SEEN),
    *(
        check(f"a folder of other names: {texts} texts", program(files=folder(texts, others)), observe=SEEN)
        for texts, others in [(3, 1), (1, 3), (5, 2)]
    ),
]
