def notes(path):
    """The notes in this file, in their order."""
    found = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            note = line[:-1].strip()
            if note and not note.startswith("#"):
                found.append(note)
    return found
