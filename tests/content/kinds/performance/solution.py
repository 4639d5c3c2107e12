def fills(kilos, van):
    """Whether two of the parcels fill the van."""
    seen = set()
    for weight in kilos:
        if van - weight in seen:
            return True
        seen.add(weight)
    return False
