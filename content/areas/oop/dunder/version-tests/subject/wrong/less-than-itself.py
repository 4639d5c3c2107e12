class Version:
    """A version is less than one that is equal to it."""

    def __init__(self, text):
        self.text = text

    def _key(self):
        numbers = [int(part) for part in self.text.split(".")]
        while numbers and numbers[-1] == 0:
            numbers.pop()
        return tuple(numbers)

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self._key() == other._key()

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self._key() <= other._key()

    def __hash__(self):
        return hash(self._key())

    def __str__(self):
        return self.text
