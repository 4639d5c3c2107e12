def safe_dishes(menu, avoided):
    """The names of the dishes in which nothing is that is avoided."""
    unwanted = set(avoided)
    safe = []
    for name, ingredients in menu.items():
        if not unwanted.issubset(ingredients):
            safe.append(name)
    return safe
