from orienteer.curriculum import check, line

checks = [
    check("how many modules there are, and how often the file was run", line(1)),
    check("which of two names a function in the module changes", line(2)),
    check("who sees a list that is changed in place", line(3)),
    check("who sees an assignment in this program", line(4)),
    check("who sees an assignment to the module's attribute", line(5)),
    check("what the two modules are called", line(6)),
]
