class Donor:
    """Somebody who has given, and may be asked again."""

    def __init__(self, name, postcode, email):
        self._name = name
        self._postcode = postcode
        self.email = email

    @property
    def name(self):
        return self._name

    @property
    def postcode(self):
        return self._postcode

    def _key(self):
        return self._name.casefold(), self._postcode

    def __eq__(self, other):
        if not isinstance(other, Donor):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self):
        return hash((self._name, self._postcode))
