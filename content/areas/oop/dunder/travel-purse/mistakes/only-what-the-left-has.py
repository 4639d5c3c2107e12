class Purse:
    """So many cents of each currency. A purse is never changed."""

    def __init__(self, **cents):
        self._cents = {name: amount for name, amount in sorted(cents.items()) if amount}

    def __getitem__(self, name):
        return self._cents.get(name, 0)

    def __contains__(self, name):
        return name in self._cents

    def __iter__(self):
        return iter(self._cents)

    def __len__(self):
        return len(self._cents)

    def __add__(self, other):
        if not isinstance(other, Purse):
            return NotImplemented
        return Purse(**{name: self[name] + other[name] for name in self})

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __sub__(self, other):
        if not isinstance(other, Purse):
            return NotImplemented
        return self + other * -1

    def __mul__(self, times):
        if not isinstance(times, int):
            return NotImplemented
        return Purse(**{name: self[name] * times for name in self})

    __rmul__ = __mul__

    def __eq__(self, other):
        if not isinstance(other, Purse):
            return NotImplemented
        return self._cents == other._cents

    def __hash__(self):
        return hash(tuple(self._cents.items()))

    def __str__(self):
        return ", ".join(f"{self[name] / 100:.2f} {name}" for name in self) or "nothing"

    def __repr__(self):
        return f"Purse({', '.join(f'{name}={self[name]}' for name in self)})"
