def mean_temperature(entries):
    """The average of the entries that are whole degrees."""
    degrees = []
    for entry in entries:
        try:
            reading = float(entry)
        except ValueError:
            continue
        degrees.append(reading)
    if not degrees:
        raise ValueError("no entry is a temperature")
    return sum(degrees) / len(degrees)
