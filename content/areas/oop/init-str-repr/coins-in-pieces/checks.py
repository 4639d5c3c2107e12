from orienteer.curriculum import check, given, integers, snippet

checks = [
    check("a coin has its cents and its year", snippet("coin = Coin(5, 1931); coin.cents, coin.year")),
    check("a visitor reads how much it is worth", snippet("str(Coin(5, 1931)), str(Coin(20, 1900))")),
    check("asking for the text prints nothing", snippet("text = str(Coin(5, 1931))"), observe=("output", "exception")),
    check("repr is the call that makes the coin", snippet("repr(Coin(5, 1931)), repr(Coin(20, None))")),
    check("a coin is worth more than 0 cents", given(cents=integers(-1, 2), snippet="Coin(cents, 1931).cents")),
    check("every coin is in the album", snippet("Coin(5, 1931)\nCoin(20, 1900)\n[coin.cents for coin in album]")),
    check("at first the album is empty", snippet("list(album)")),
    check(
        "a coin that is refused isn't in the album",
        snippet("""
            try:
                Coin(0, 1931)
            except ValueError:
                pass
            len(album)
        """),
    ),
    check(
        "each coin keeps its own cents and year",
        snippet("""
            first, second = Coin(5, 1931), Coin(20, 1900)
            first.cents, first.year, second.cents, second.year
        """),
    ),
]
