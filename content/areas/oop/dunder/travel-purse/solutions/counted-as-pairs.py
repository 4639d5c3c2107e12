from collections import Counter


class Purse:
    """So many cents of each currency, kept as a sorted tuple of pairs, which is compared and hashed as it is."""

    def __init__(self, **cents):
        self._pairs = tuple(sorted((name, amount) for name, amount in cents.items() if amount != 0))

    @classmethod
    def _counted(cls, *parts):
        total = Counter()
        for factor, purse in parts:
            for name, amount in purse._pairs:
                total[name] += factor * amount
        return cls(**total)

    def __getitem__(self, name):
        return dict(self._pairs).get(name, 0)

    def __iter__(self):
        for name, _ in self._pairs:
            yield name

    def __len__(self):
        return len(self._pairs)

    def __add__(self, other):
        return Purse._counted((1, self), (1, other)) if isinstance(other, Purse) else NotImplemented

    def __radd__(self, other):
        if type(other) is int and other == 0:
            return Purse._counted((1, self))
        return NotImplemented

    def __sub__(self, other):
        return Purse._counted((1, self), (-1, other)) if isinstance(other, Purse) else NotImplemented

    def __mul__(self, times):
        return Purse._counted((times, self)) if isinstance(times, int) else NotImplemented

    def __rmul__(self, times):
        return self * times

    def __eq__(self, other):
        return self._pairs == other._pairs if isinstance(other, Purse) else NotImplemented

    def __hash__(self):
        return hash(self._pairs)

    def __str__(self):
        if not self:
            return "nothing"
        return ", ".join(f"{amount / 100:.2f} {name}" for name, amount in self._pairs)

    def __repr__(self):
        return "Purse(" + ", ".join(f"{name}={amount}" for name, amount in self._pairs) + ")"
