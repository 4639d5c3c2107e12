from collections.abc import Sequence


class Vocabulary(Sequence):
    """A sequence needs a length and places; iterating, counting and more come from the abstract class."""

    def __init__(self, words):
        self._words = []
        for word in words:
            if word not in self:
                self._words.append(word)

    def __len__(self):
        return len(self._words)

    def __getitem__(self, place):
        found = self._words[place]
        if isinstance(found, list):
            return type(self)(found)
        return found

    def __contains__(self, word):
        if not isinstance(word, str):
            return False
        return any(word.casefold() == each.casefold() for each in self._words)

    def __add__(self, other):
        if isinstance(other, Vocabulary):
            return type(self)(self._words + other._words)
        return NotImplemented
