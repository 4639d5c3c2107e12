def notes(path):
    """The notes in this file, in their order."""
    found = []
    for line in open(path, encoding="utf-8"):
        note = line.strip()
        if note and not note.startswith("#"):
            found.append(note)
    return found
