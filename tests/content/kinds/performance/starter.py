def fills(kilos, van):
    """Whether two of the parcels fill the van."""
    for place in range(len(kilos)):
        for other in range(place + 1, len(kilos)):
            if kilos[place] + kilos[other] == van:
                return True
    return False
