class Purse:
    """So many cents of each currency. A purse is never changed."""

    def __init__(self, **cents):
        self._cents = cents

    def __getitem__(self, name):
        return self._cents.get(name, 0)
