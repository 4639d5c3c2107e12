class Job:
    """Something to be printed so many times."""

    def __init__(self, title, copies):
        self.title = title
        self.copies = copies


class Flyer(Job):
    """Two fit on a sheet."""


class Poster(Job):
    """A sheet each, and every colour costs."""


class Booklet(Job):
    """Four pages go on a sheet, and no two copies share one."""
