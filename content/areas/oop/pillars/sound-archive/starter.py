class Tape:
    def __init__(self, title, metres):
        self.title = title
        self.metres = metres


class FastTape(Tape):
    """A tape that runs at double speed."""


class Disc:
    def __init__(self, title, sides):
        self.title = title
        self.sides = sides


class File:
    def __init__(self, title, seconds):
        self.title = title
        self.seconds = seconds


def minutes(recording):
    if isinstance(recording, FastTape):
        return recording.metres // 10 // 2
    elif isinstance(recording, Tape):
        return recording.metres // 10
    elif isinstance(recording, Disc):
        return 20 * recording.sides
    else:
        return recording.seconds // 60


def medium(recording):
    if isinstance(recording, Tape):
        return "tape"
    elif isinstance(recording, Disc):
        return "disc"
    else:
        return "file"


def programme(recordings):
    """A line for each recording, and one for all of them."""
    lines = []
    total = 0
    for recording in recordings:
        lines.append(f"{recording.title} ({medium(recording)}): {minutes(recording)} min")
        total += minutes(recording)
    return [*lines, f"together: {total} min"]
