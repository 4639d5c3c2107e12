from contextlib import contextmanager


class Notes:
    """Lines of text, indented by the sections that are open."""

    def __init__(self):
        self.lines = []
        self.indent = ""

    def write(self, text):
        self.lines.append(self.indent + text)

    @contextmanager
    def section(self, title):
        self.write(title)
        before = self.indent
        self.indent += "  "
        try:
            yield self
        finally:
            self.indent = before
