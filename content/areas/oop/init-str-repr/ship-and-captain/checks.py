from orienteer.curriculum import check, given, lists, one_of, snippet

checks = [
    check(
        "a ship and its captain are shown with each other's names",
        snippet("""
            ada = Captain("Ada")
            wren = Ship("Wren", ada, ["Hull", "Oslo"])
            repr(wren), repr(ada)
        """),
    ),
    check("a ship without a captain says so", snippet('repr(Ship("Wren"))')),
    check("a captain without a ship says so", snippet('repr(Captain("Ada"))')),
    check(
        "names are shown as texts",
        snippet("""
            captain = Captain("O'Hara")
            ship = Ship("King's Own", captain)
            repr(ship), repr(captain)
        """),
    ),
    check(
        "a list of both can be printed",
        snippet("""
            ada = Captain("Ada")
            print([ada, Ship("Wren", ada, ["Hull"])])
        """),
    ),
    check(
        "the captain leads to the ship, and the ship to the captain",
        snippet("""
            ada = Captain("Ada")
            wren = Ship("Wren", ada)
            ada.ship is wren, wren.captain is ada, ada.name, wren.name
        """),
    ),
    check(
        "at first there is neither captain nor ship",
        snippet("""
            ship, captain = Ship("Wren"), Captain("Ada")
            ship.captain, captain.ship, ship.ports
        """),
    ),
    check(
        "each ship has ports of its own",
        snippet("""
            wren, heron = Ship("Wren"), Ship("Heron")
            wren.ports.append("Hull")
            wren.ports, heron.ports, Ship("Kite").ports
        """),
    ),
    check(
        "the caller's list stays the caller's",
        given(
            ports=lists(one_of("Hull", "Oslo"), max_size=2),
            snippet="""
                wren = Ship("Wren", None, ports)
                wren.ports.append("Kiel")
                ports.append("Riga")
                wren.ports, ports
            """,
        ),
    ),
    check(
        "the number of ports is up to date",
        snippet("""
            wren = Ship("Wren", ports=["Hull"])
            before = repr(wren)
            wren.ports.append("Oslo")
            before, repr(wren)
        """),
    ),
    check(
        "two pairs don't mix",
        snippet("""
            ada, bo = Captain("Ada"), Captain("Bo")
            wren, heron = Ship("Wren", ada, ["Hull"]), Ship("Heron", bo)
            repr(ada), repr(bo), repr(wren), repr(heron)
        """),
    ),
    check(
        "a captain who gets another ship leads to that one",
        snippet("""
            ada = Captain("Ada")
            wren, heron = Ship("Wren", ada), Ship("Heron", ada)
            ada.ship is heron, repr(ada), repr(wren)
        """),
    ),
    check(
        "what is shown is what holds now",
        snippet("""
            ada, bo = Captain("Ada"), Captain("Bo")
            wren = Ship("Wren", ada)
            wren.name = "Kite"
            renamed = repr(wren), repr(ada)
            wren.captain = bo
            handed_over = repr(wren)
            wren.captain = None
            renamed, handed_over, repr(wren)
        """),
    ),
    check(
        "somebody whose name is empty is somebody",
        snippet("""
            captain = Captain("")
            ship = Ship("", captain)
            repr(captain), repr(ship)
        """),
    ),
]
