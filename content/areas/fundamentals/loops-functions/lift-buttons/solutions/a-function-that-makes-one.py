def make_button(floor):
    def press(held=0):
        if held >= 3:
            return f"floor {floor}, doors stay open"
        return f"floor {floor}"

    return press


def make_panel(floors):
    """The buttons, as functions to be called with the seconds for which one is held."""
    return [make_button(floor) for floor in floors]
