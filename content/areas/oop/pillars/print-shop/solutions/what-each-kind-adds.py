import math
from dataclasses import dataclass


@dataclass
class Job:
    """Something to be printed. A kind says what one copy takes, and what it costs besides."""

    title: str
    copies: int

    def sheets(self):
        return math.ceil(self.copies * self.sheets_per_copy())

    def sheets_per_copy(self):
        raise NotImplementedError

    def extra(self):
        return 0

    def price(self):
        return 300 + 4 * self.sheets() + self.extra()

    def describe(self):
        return f"{self.title}: {self.sheets()} sheets, {self.price()} cents"


class Flyer(Job):
    """Two fit on a sheet."""

    def sheets_per_copy(self):
        return 0.5


@dataclass
class Poster(Job):
    """A sheet each, and every colour costs."""

    colours: int

    def sheets_per_copy(self):
        return 1

    def extra(self):
        return 150 * self.colours


@dataclass
class Booklet(Job):
    """Four pages go on a sheet, and no two copies share one."""

    pages: int

    def sheets_per_copy(self):
        return math.ceil(self.pages / 4)
