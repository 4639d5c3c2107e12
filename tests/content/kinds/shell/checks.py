from orienteer.curriculum import check, program

SEEN = ("output", "status", "files")
checks = [
    check("texts are moved and other files stay", program(files={"a.txt": "A", "b.md": "B"}), observe=SEEN),
    check("a name may hold a space", program(files={"a b.txt": "AB", "c.txt": "C"}), observe=SEEN),
    check("what is in notes stays and is counted", program(files={"notes/old.txt": "O", "a.txt": "A"}), observe=SEEN),
    check("files in other folders stay", program(files={"trip/a.txt": "A", "b.txt": "B"}), observe=SEEN),
    check("where there is nothing to move, nothing fails", program(files={"b.md": "B"}), observe=SEEN),
]
