from pathlib import Path


def notes(path):
    """The notes in this file, in their order."""
    stripped = map(str.strip, Path(path).read_text(encoding="utf-8").split("\n"))
    return [note for note in stripped if note[:1] not in ("", "#")]
