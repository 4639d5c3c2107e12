class Donor:
    """Somebody who has given, and may be asked again."""

    def __init__(self, name, postcode, email):
        self.name = name
        self.postcode = postcode
        self.email = email

    def __eq__(self, other):
        return self.name.casefold() == other.name.casefold() and self.postcode == other.postcode
