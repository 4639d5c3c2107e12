from orienteer.curriculum import booleans, check, facts, given, integers, lint, snippet

checks = [
    check("loans are kept in their order", snippet("""
        loans = [dict(title=title, due=due, back=False) for title, due in [("Emma", 3), ("Dune", 9), ("Kim", 1)]]
        overdue(loans, 5)
    """)),
    check(
        "a book is overdue after its day, where it isn't back",
        given(
            due=integers(1, 3),
            today=integers(1, 3),
            back=booleans(),
            snippet="overdue([{'title': 'Emma', 'due': due, 'back': back}], today)",
        ),
    ),
    check("it is one comprehension", facts("comprehensions", exactly=1)),
    check("there is no loop", facts("loops")),
    check("ruff finds nothing", lint("F,E,B,C4,SIM")),
]
