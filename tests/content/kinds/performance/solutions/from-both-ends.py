def fills(kilos, van):
    """Whether two of the parcels fill the van."""
    ordered = sorted(kilos)
    light, heavy = 0, len(ordered) - 1
    while light < heavy:
        together = ordered[light] + ordered[heavy]
        if together == van:
            return True
        if together < van:
            light += 1
        else:
            heavy -= 1
    return False
