class Donor:
    """Somebody who has given, and may be asked again."""

    def __init__(self, name, postcode, email):
        self.name = name
        self.postcode = postcode
        self.email = email

    def _key(self):
        return self.name.casefold(), self.postcode

    def __eq__(self, other):
        if not isinstance(other, Donor):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self):
        return hash(self._key())
