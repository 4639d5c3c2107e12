from dataclasses import dataclass, field


@dataclass(frozen=True)
class Identity:
    """What decides who a donor is."""

    name: str = field(compare=False)
    postcode: str
    folded: str


class Donor:
    """Somebody who has given. Equality and hash are those of the identity, which can't change."""

    def __init__(self, name, postcode, email):
        self._identity = Identity(name, postcode, name.casefold())
        self.email = email

    name = property(lambda self: self._identity.name)
    postcode = property(lambda self: self._identity.postcode)

    def __eq__(self, other):
        return self._identity == other._identity if isinstance(other, Donor) else NotImplemented

    def __hash__(self):
        return hash(self._identity)
