class Vocabulary:
    """Words in their order, each of them once, capital letters aside."""

    def __init__(self, words):
        self._spellings = {}
        for word in words:
            self._spellings.setdefault(word.casefold(), word)

    def __len__(self):
        return len(self._spellings)

    def __contains__(self, word):
        return isinstance(word, str) and word.casefold() in self._spellings

    def __iter__(self):
        self._place = -1
        return self

    def __next__(self):
        self._place += 1
        words = list(self._spellings.values())
        if self._place >= len(words):
            raise StopIteration
        return words[self._place]

    def __getitem__(self, place):
        words = list(self)
        return Vocabulary(words[place]) if isinstance(place, slice) else words[place]

    def __add__(self, other):
        if not isinstance(other, Vocabulary):
            return NotImplemented
        return Vocabulary([*self, *other])
