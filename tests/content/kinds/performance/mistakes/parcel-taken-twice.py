def fills(kilos, van):
    """Whether two of the parcels fill the van."""
    weights = set(kilos)
    return any(van - weight in weights for weight in kilos)
