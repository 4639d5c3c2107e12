from functools import partial


def pressed(floor, held=0):
    return f"floor {floor}" + ", doors stay open" * (held >= 3)


def make_panel(floors):
    """The buttons, as functions to be called with the seconds for which one is held."""
    return [partial(pressed, floor) for floor in floors]
