def free_cabins(decks, closed, wanted):
    return [
        (deck, cabin)
        for deck, cabins in decks.items()
        if deck not in closed
        for cabin, berths in cabins.items()
        if berths > wanted
    ]
