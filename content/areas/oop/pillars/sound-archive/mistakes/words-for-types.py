class Recording:
    """Something that was recorded, with a word for its kind."""

    def __init__(self, title, kind, amount):
        self.title = title
        self.kind = kind
        self.amount = amount

    def medium(self):
        return "tape" if self.kind == "fast tape" else self.kind

    def minutes(self):
        if self.kind == "tape":
            return self.amount // 10
        elif self.kind == "fast tape":
            return self.amount // 10 // 2
        elif self.kind == "disc":
            return 20 * self.amount
        else:
            return self.amount // 60


class Tape(Recording):
    def __init__(self, title, metres, kind="tape"):
        super().__init__(title, kind, metres)
        self.metres = metres


class FastTape(Tape):
    def __init__(self, title, metres):
        super().__init__(title, metres, "fast tape")


class Disc(Recording):
    def __init__(self, title, sides):
        super().__init__(title, "disc", sides)
        self.sides = sides


class File(Recording):
    def __init__(self, title, seconds):
        super().__init__(title, "file", seconds)
        self.seconds = seconds


def programme(recordings):
    """A line for each recording, and one for all of them."""
    lines = [f"{each.title} ({each.medium()}): {each.minutes()} min" for each in recordings]
    return [*lines, f"together: {sum(each.minutes() for each in recordings)} min"]
