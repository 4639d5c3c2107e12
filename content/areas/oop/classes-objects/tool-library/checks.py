from orienteer.curriculum import check, facts, given, one_of, program, snippet

checks = [
    check("no lines print nothing", program("")),
    check("a new tool is in and was never lent", program("add drill\n")),
    check("tools come in the order in which they were added", program("add saw\nadd drill\nadd axe\n")),
    check("a lent tool is with its borrower", program("add drill\nlend drill Ada Lind\n")),
    check(
        "a tool that is out is lent to nobody else",
        program("add drill\nadd saw\nlend drill Ada Lind\nlend drill Bo\nback saw\n"),
    ),
    check("a tool that is back is in, and the lending counts", program("add drill\nlend drill Ada\nback drill\n")),
    check(
        "a tool that is back can be lent again",
        program("add drill\nlend drill Ada\nback drill\nlend drill Bo Ek\n"),
    ),
    check("a tool that is in can't be brought back", program("add drill\nback drill\n")),
    check("a tool is brought back once", program("add drill\nlend drill Ada\nback drill\nback drill\n")),
    check("a tool that was never added can't be lent", program("lend drill Ada\n")),
    check("a tool that was never added can't be brought back", program("back drill\n")),
    check("a tool can't be added twice", program("add drill\nadd drill\n")),
    check(
        "a tool added again stays with its borrower",
        program("add drill\nlend drill Ada\nadd drill\n"),
    ),
    check(
        "each tool has a borrower and a number of its own",
        program("add drill\nadd saw\nlend drill Ada\nback drill\nlend drill Bo\nlend saw Cy\n"),
    ),
    check(
        "a tool by itself can be lent and taken back, and gives its line",
        snippet("""
            drill, saw = Tool("drill"), Tool("saw")
            drill.lend("Ada Lind")
            out = drill.summary()
            drill.take_back()
            out, drill.summary(), saw.summary()
        """),
    ),
    check("the tools have a class, and its methods are called", facts("classes", used="read", methods=2, at_least=1)),
    check(
        "any three lines after a tool was added",
        given(
            first=one_of("lend drill Ada", "add saw"),
            second=one_of("lend drill Bo", "back drill", "add drill", "lend saw Cy"),
            third=one_of("lend drill Di", "back drill", "back saw"),
            program="add drill\n{first}\n{second}\n{third}\n",
        ),
    ),
]
