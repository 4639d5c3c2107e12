class Recording:
    """Something that was recorded. Each kind has a medium, and says how many minutes it runs."""

    def __init__(self, title):
        self.title = title

    def line(self):
        return f"{self.title} ({self.medium()}): {self.minutes()} min"


class Tape(Recording):
    def __init__(self, title, metres):
        super().__init__(title)
        self.metres = metres

    def medium(self):
        return "tape"

    def minutes(self):
        return self.metres // 10


class FastTape(Tape):
    """A tape that runs at double speed."""

    def minutes(self):
        return super().minutes() // 2


class Disc(Recording):
    def __init__(self, title, sides):
        super().__init__(title)
        self.sides = sides

    def medium(self):
        return "disc"

    def minutes(self):
        return 20 * self.sides


class File(Recording):
    def __init__(self, title, seconds):
        super().__init__(title)
        self.seconds = seconds

    def medium(self):
        return "file"

    def minutes(self):
        return self.seconds // 60


def programme(recordings):
    """A line for each recording, and one for all of them."""
    lines = [recording.line() for recording in recordings]
    total = sum(recording.minutes() for recording in recordings)
    return [*lines, f"together: {total} min"]
