from solution import longest

found = longest(ride for ride in [(0, 20)])
if found is not None:
    start, end = found
    shown: int = end - start
    bin(found[0])
nothing = longest(())
length = 0 if nothing is None else nothing[1]
