class Tank:
    """A tank, and how much is in it."""

    def __init__(self, capacity):
        self.capacity = capacity
