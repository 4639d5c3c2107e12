class Discard(Exception):
    """Raised in a trial's block to take everything back."""


class Trial:
    """Settings that may be changed in a block, and taken back."""

    def __init__(self, settings):
        self.settings = settings

    def __enter__(self):
        self.before = dict(self.settings)
        return self.settings

    def __exit__(self, kind, error, traceback):
        if error is not None:
            self.settings = self.before
        return isinstance(error, Discard)
