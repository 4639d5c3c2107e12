class Sheet:
    """A dried plant on a sheet of paper."""

    def __init__(self, species, place, year=None):
        self.species = species
        self.place = place
        self.year = year

    def __str__(self):
        when = "(undated)" if self.year is None else self.year
        label = f"{self.species}, {self.place} {when}"
        print(label)
        return label

    def __repr__(self):
        return f"{type(self).__name__}({self.species!r}, {self.place!r}, {self.year})"
