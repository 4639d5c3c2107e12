from orienteer.curriculum import check, line

checks = [
    check("what `as` is bound to, and when the dome shuts", line(1)),
    check("in which order two domes open and shut", line(2)),
    check("whether a `return` in the block shuts the dome, and when", line(3)),
    check("what is left out after an error that is kept", line(4)),
    check("who outside learns of an error that was kept inside", line(5)),
]
