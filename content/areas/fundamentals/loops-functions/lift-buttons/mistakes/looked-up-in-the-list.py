def make_panel(floors):
    """The buttons, as functions to be called with the seconds for which one is held."""
    buttons = []
    for place in range(len(floors)):
        buttons.append(
            lambda held=0, place=place: f"floor {floors[place]}" + (", doors stay open" if held >= 3 else "")
        )
    return buttons
