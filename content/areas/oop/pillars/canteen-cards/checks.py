from orienteer.curriculum import check, facts, given, one_of, program

checks = [
    check("no lines print nothing", program("")),
    check("a new card of each kind is empty", program("open guest Ada\nopen student Bo\nopen staff Cy\n")),
    check(
        "cards come in the order in which they were opened", program("open guest Cy\nopen guest Ada\nopen guest Bo\n")
    ),
    check("what is loaded adds up", program("open guest Ada\nload Ada 5\nload Ada 7\n")),
    check("a guest pays the price", program("open guest Ada\nload Ada 10\npay Ada 7\n")),
    check("a student pays half", program("open student Ada\nload Ada 10\npay Ada 6\n")),
    check("half a price is rounded up", program("open student Ada\nload Ada 10\npay Ada 7\n")),
    check("a balance may be used up to 0", program("open guest Ada\nload Ada 7\npay Ada 7\n")),
    check("a guest can't pay more than there is", program("open guest Ada\nload Ada 7\npay Ada 8\n")),
    check("a student needs what a student pays", program("open student Ada\nload Ada 4\npay Ada 8\npay Ada 1\n")),
    check("staff may go down to -20", program("open staff Bo\npay Bo 15\npay Bo 5\n")),
    check("staff can't go below -20", program("open staff Bo\npay Bo 15\npay Bo 6\n")),
    check(
        "a payment that was refused takes nothing off", program("open guest Ada\nload Ada 5\npay Ada 6\npay Ada 5\n")
    ),
    check("a name has one card", program("open guest Ada\nload Ada 5\nopen staff Ada\npay Ada 6\n")),
    check("without a card nothing is loaded", program("load Ada 5\nopen guest Ada\n")),
    check("without a card nothing is paid", program("pay Ada 5\n")),
    check(
        "each card has a balance of its own",
        program("open guest Ada\nopen guest Bo\nload Ada 5\nload Bo 9\npay Bo 2\n"),
    ),
    check("the cards have a class, and its methods are called", facts("classes", used="read", methods=2, at_least=1)),
    check(
        "any card, any balance, any price",
        given(
            kind=one_of("guest", "student", "staff"),
            loaded=one_of(1, 4),
            price=one_of(1, 2, 8, 22, 25),
            program="open {kind} Ada\nload Ada {loaded}\npay Ada {price}\npay Ada 1\n",
        ),
    ),
]
