class Discard(Exception):
    """Raised in a trial's block to take everything back."""


class Trial:
    """Settings that may be changed in a block, and taken back."""

    def __init__(self, settings):
        self.settings = settings
