class Sheet:
    """A dried plant on a sheet of paper. A tuple already knows how its members are shown."""

    def __init__(self, species, place, year=None):
        self.species = species
        self.place = place
        self.year = year

    def __str__(self):
        label = self.species + ", " + self.place
        if self.year is None:
            return label + " (undated)"
        return label + " " + str(self.year)

    def __repr__(self):
        return self.__class__.__name__ + repr((self.species, self.place, self.year))
