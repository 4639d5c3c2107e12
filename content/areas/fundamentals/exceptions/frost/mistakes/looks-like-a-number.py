def mean_temperature(entries):
    """The average of the entries that are whole degrees."""
    degrees = []
    for entry in entries:
        if entry is None or entry.strip().lstrip("+-").isdigit():
            degrees.append(int(entry))
    if not degrees:
        raise ValueError("no entry is a temperature")
    return sum(degrees) / len(degrees)
