class Recording:
    """Something that was recorded."""

    def __init__(self, title):
        self.title = title

    def medium(self):
        if isinstance(self, Tape):
            return "tape"
        return "disc" if isinstance(self, Disc) else "file"

    def minutes(self):
        if isinstance(self, FastTape):
            return self.metres // 10 // 2
        if isinstance(self, Tape):
            return self.metres // 10
        if isinstance(self, Disc):
            return 20 * self.sides
        return self.seconds // 60


class Tape(Recording):
    def __init__(self, title, metres):
        super().__init__(title)
        self.metres = metres


class FastTape(Tape):
    """A tape that runs at double speed."""


class Disc(Recording):
    def __init__(self, title, sides):
        super().__init__(title)
        self.sides = sides


class File(Recording):
    def __init__(self, title, seconds):
        super().__init__(title)
        self.seconds = seconds


def programme(recordings):
    """A line for each recording, and one for all of them."""
    lines = [f"{each.title} ({each.medium()}): {each.minutes()} min" for each in recordings]
    return [*lines, f"together: {sum(each.minutes() for each in recordings)} min"]
