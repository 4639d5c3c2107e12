def safe_dishes(menu, avoided):
    """The names of the dishes in which nothing is that is avoided."""
    safe = []
    for name, ingredients in menu.items():
        text = " ".join(ingredients)
        found = False
        for each in avoided:
            if each in text:
                found = True
        if not found:
            safe.append(name)
    return safe
