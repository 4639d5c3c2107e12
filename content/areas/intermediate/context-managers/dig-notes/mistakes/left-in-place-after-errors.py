class Notes:
    """Lines of text, indented by the sections that are open."""

    def __init__(self):
        self.lines = []
        self.depth = 0

    def write(self, text):
        self.lines.append("  " * self.depth + text)

    def section(self, title):
        self.write(title)
        return Section(self)


class Section:
    """One step further in, for the length of a block."""

    def __init__(self, notes):
        self.notes = notes

    def __enter__(self):
        self.notes.depth += 1
        return self.notes

    def __exit__(self, kind, error, traceback):
        if kind is None:
            self.notes.depth -= 1
