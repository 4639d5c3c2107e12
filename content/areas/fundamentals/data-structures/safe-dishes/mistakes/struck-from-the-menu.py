def safe_dishes(menu, avoided):
    """The names of the dishes in which nothing is that is avoided."""
    unwanted = set(avoided)
    for name in list(menu):
        if not unwanted.isdisjoint(menu[name]):
            menu.pop(name)
    return list(menu)
