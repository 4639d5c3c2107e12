def smoothed(values, width):
    """The means of each `width` values that follow each other, one at a time."""
    if width < 1:
        raise ValueError("a mean needs at least one value")
    return _means(values, width)


def _means(values, width):
    seen = []
    for value in values:
        seen.append(value)
        if len(seen) >= width:
            yield sum(seen[-width:]) / width
