def free_cabins(decks, closed, wanted):
    return [
        (deck, cabin)
        for deck, cabins in decks.items()
        if berths >= wanted
        if deck not in closed
        for cabin, berths in cabins.items()
    ]
