from orienteer.curriculum import check, line

checks = [
    check("whether the room's Python finds what lies in the room", line(1)),
    check("whether the Python outside finds what lies in the room", line(2)),
    check("whether the room's Python is at home where it was made from", line(3)),
    check("whether the standard library lies in the room", line(4)),
    check("whether PYTHONPATH reaches the Python outside", line(5)),
]
