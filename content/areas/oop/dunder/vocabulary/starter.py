class Vocabulary:
    """Words in their order, each of them once, capital letters aside."""

    def __init__(self, words):
        self.words = words
