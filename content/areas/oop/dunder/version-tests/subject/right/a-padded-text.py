from functools import total_ordering


@total_ordering
class Version:
    """Numbers are written with many digits, so that texts compare as numbers do."""

    def __init__(self, text):
        self.written = text
        padded = [part.zfill(12) for part in text.split(".")]
        while len(padded) > 1 and not padded[-1].strip("0"):
            del padded[-1]
        self.order = ".".join(padded)

    def __eq__(self, other):
        return type(other) is type(self) and self.order == other.order

    def __lt__(self, other):
        return self.order < other.order if type(other) is type(self) else NotImplemented

    def __hash__(self):
        return len(self.order)

    def __str__(self):
        return self.written
