from orienteer.curriculum import check, line

checks = [
    check("what the lamp in the hall says of itself", line(1)),
    check("what the LED lamp on the desk says of itself", line(2)),
    check("how many watts the double lamp takes", line(3)),
    check("what the double lamp says of itself", line(4)),
    check("what the desk's lamp says when Lamp's function is called by its name", line(5)),
    check("whether the double lamp is a lamp, and whether Lamp is its class", line(6)),
    check("what all three take together", line(7)),
]
