def notes(path):
    """The notes in this file, in their order."""
    return list(open(path))
