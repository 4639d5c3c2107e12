def mean_temperature(entries):
    """The average of the entries that are whole degrees."""
    degrees = []
    for entry in entries:
        try:
            reading = int(entry)
        except ValueError:
            continue
        degrees.append(reading)
    return sum(degrees) / len(degrees)
