def notes(path):
    """The notes in this file, in their order."""
    with open(path, encoding="utf-8") as file:
        found = [" ".join(line.split()) for line in file]
    return [note for note in found if note and not note.startswith("#")]
