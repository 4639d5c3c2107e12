def smoothed(values, width):
    """The means of each `width` values that follow each other."""
    if width < 1:
        raise ValueError("a mean needs at least one value")
    values = list(values)
    means = []
    for start in range(len(values) - width + 1):
        means.append(sum(values[start : start + width]) / width)
    return iter(means)
