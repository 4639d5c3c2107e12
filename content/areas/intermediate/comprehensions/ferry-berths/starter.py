if berths >= wanted
for cabin, berths in cabins.items()
]
for cabin, berths in decks.items()
(deck, cabin)
def free_cabins(decks, closed, wanted):
if berths > wanted
if deck not in closed
return [
for deck, cabins in decks.items()
