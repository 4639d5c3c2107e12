class Job:
    """Something to be printed so many times."""

    def __init__(self, title, copies):
        self.title = title
        self.copies = copies

    def sheets(self):
        raise NotImplementedError("every kind of job counts its own sheets")

    def price(self):
        return 300 + 4 * self.sheets()

    def describe(self):
        return f"{self.title}: {self.sheets()} sheets, {self.price()} cents"


class Flyer(Job):
    """Two fit on a sheet."""

    def sheets(self):
        return (self.copies + 1) // 2


class Poster(Job):
    """A sheet each, and every colour costs."""

    def __init__(self, title, copies, colours):
        super().__init__(title, copies)
        self.colours = colours

    def sheets(self):
        return self.copies

    def price(self):
        return 300 + 4 * self.copies + 150 * self.colours


class Booklet(Job):
    """Four pages go on a sheet, and no two copies share one."""

    def __init__(self, title, copies, pages):
        super().__init__(title, copies)
        self.pages = pages

    def sheets(self):
        return self.copies * ((self.pages + 3) // 4)
