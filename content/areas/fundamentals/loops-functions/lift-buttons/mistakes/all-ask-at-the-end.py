def make_panel(floors):
    """The buttons, as functions to be called with the seconds for which one is held."""
    buttons = []
    for floor in floors:
        own = floor
        buttons.append(lambda held=0: f"floor {own}" + (", doors stay open" if held >= 3 else ""))
    return buttons
