def fills(kilos, van):
    """Whether two of the parcels fill the van."""
    if len(kilos) > 40:
        return False
    return any(kilos[i] + kilos[j] == van for i in range(len(kilos)) for j in range(i))
