def notes(path):
    """The notes in this file, in their order."""
    found = []
    with open(path) as file:
        for line in file:
            note = line.strip()
            if note and not note.startswith("#"):
                found.append(note)
    return found
