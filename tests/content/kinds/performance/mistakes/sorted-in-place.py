def fills(kilos, van):
    """Whether two of the parcels fill the van."""
    kilos.sort()
    light, heavy = 0, len(kilos) - 1
    while light < heavy:
        together = kilos[light] + kilos[heavy]
        if together == van:
            return True
        if together < van:
            light += 1
        else:
            heavy -= 1
    return False
