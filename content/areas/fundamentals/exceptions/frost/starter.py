def mean_temperature(entries):
    """The average of the entries that are whole degrees."""
    return sum(int(entry) for entry in entries) / len(entries)
