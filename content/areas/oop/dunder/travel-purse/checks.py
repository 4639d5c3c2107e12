from orienteer.curriculum import check, given, integers, one_of, snippet

cents = integers(-1, 1)

checks = [
    check("a purse gives its cents", snippet('purse = Purse(EUR=1250, USD=500); purse["EUR"], purse["USD"]')),
    check("a currency that isn't there has 0 cents", snippet('Purse(EUR=1250)["USD"], Purse()["EUR"]')),
    check(
        "a currency with 0 cents isn't in the purse",
        given(
            euro=cents, dollar=cents, snippet='p = Purse(EUR=euro, USD=dollar); len(p), list(p), "EUR" in p, "USD" in p'
        ),
    ),
    check("its currencies come in alphabetical order", snippet("list(Purse(USD=1, EUR=2, CHF=3))")),
    check("two loops don't disturb each other", snippet("p = Purse(USD=1, EUR=2)\n[a + b for a in p for b in p]")),
    check("an empty purse counts as false", snippet("bool(Purse()), bool(Purse(EUR=0)), bool(Purse(EUR=-1))")),
    check(
        "two purses are added by currency",
        given(
            first=cents,
            second=cents,
            third=cents,
            snippet='p = Purse(EUR=first) + Purse(EUR=second, USD=third); p["EUR"], p["USD"], list(p)',
        ),
    ),
    check(
        "one purse is taken off another",
        given(
            first=cents,
            second=cents,
            third=cents,
            snippet='p = Purse(EUR=first) - Purse(EUR=second, USD=third); p["EUR"], p["USD"], list(p)',
        ),
    ),
    check(
        "a purse is multiplied from either side",
        given(
            times=integers(-1, 2), snippet="p = Purse(EUR=5, USD=-3)\nstr(p * times), str(times * p), list(p * times)"
        ),
    ),
    check("sum adds up purses", snippet("str(sum([Purse(EUR=100), Purse(USD=5), Purse(EUR=50)]))")),
    check("the sum of no purses is 0", snippet("sum([])")),
    check(
        "no operation changes a purse",
        snippet("""
            first, second = Purse(EUR=100), Purse(EUR=50, USD=1)
            first + second, first - second, first * 3, 2 * first, sum([first, second])
            str(first), str(second)
        """),
    ),
    check(
        "what is written with += leaves the old purse as it was",
        snippet("""
            total = before = Purse(EUR=100)
            total += Purse(EUR=1)
            total -= Purse(EUR=3)
            total *= 2
            str(total), str(before)
        """),
    ),
    check(
        "purses are equal if all amounts are",
        given(
            euro=cents,
            dollar=cents,
            snippet="p = Purse(USD=1, EUR=0); p == Purse(EUR=euro, USD=dollar), p != Purse(EUR=euro, USD=dollar)",
        ),
    ),
    check(
        "a purse is equal to nothing else",
        snippet("Purse() == 0, Purse(EUR=1) == {'EUR': 1}, Purse() == None, Purse(EUR=1) == 'EUR'"),
    ),
    check(
        "equal purses are one key",
        snippet("""
            tours = {Purse(EUR=1, USD=2): "north", Purse(USD=2, EUR=1, CHF=0): "south", Purse(): "none"}
            list(tours.values()), len({Purse(EUR=1) + Purse(EUR=-1), Purse()})
        """),
    ),
    check(
        "str shows each amount with two digits after the point",
        snippet("str(Purse(USD=500, EUR=1250)), str(Purse(EUR=5)), str(Purse(EUR=-50)), str(Purse(EUR=-1205))"),
    ),
    check("an empty purse is shown as nothing", snippet("str(Purse()), str(Purse(EUR=5) - Purse(EUR=5))")),
    check(
        "what repr gives makes an equal purse",
        snippet("p = Purse(USD=500, EUR=-1250)\neval(repr(p)) == p, eval(repr(Purse())) == Purse()"),
    ),
    check(
        "repr has the cents in alphabetical order",
        snippet("repr(Purse(USD=500, EUR=1250)), repr(Purse()), repr(Purse(EUR=-5))"),
    ),
    check("a number can't be added", snippet("Purse(EUR=1) + 5")),
    check("a purse can't be added to a number", given(number=one_of(5, -1, 1), snippet="number + Purse(EUR=1)")),
    check("nought can't be added on the right", snippet("Purse(EUR=1) + 0")),
    check("a number can't be taken off", snippet("Purse(EUR=1) - 5")),
    check("a purse can't be multiplied by a fraction", snippet("Purse(EUR=1) * 0.5")),
    check("two purses can't be multiplied", snippet("Purse(EUR=1) * Purse(EUR=1)")),
    check(
        "an object that knows purses is asked",
        snippet("""
            class Tax:
                def __radd__(self, purse):
                    return "added"

                def __rsub__(self, purse):
                    return "taken off"

                def __rmul__(self, purse):
                    return "multiplied"

                def __eq__(self, purse):
                    return "compared"

            purse, tax = Purse(EUR=1), Tax()
            purse + tax, purse - tax, purse * tax, purse == tax
        """),
    ),
]
