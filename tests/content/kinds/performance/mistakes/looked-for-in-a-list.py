def fills(kilos, van):
    """Whether two of the parcels fill the van."""
    seen = []
    for weight in kilos:
        if van - weight in seen:
            return True
        seen.append(weight)
    return False
