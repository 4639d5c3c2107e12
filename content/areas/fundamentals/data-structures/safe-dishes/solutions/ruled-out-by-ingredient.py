def safe_dishes(menu, avoided):
    """The names of the dishes in which nothing is that is avoided."""
    dishes_with = {}
    for name, ingredients in menu.items():
        for ingredient in ingredients:
            dishes_with.setdefault(ingredient, set()).add(name)
    ruled_out = set()
    for ingredient in avoided:
        ruled_out.update(dishes_with.get(ingredient, ()))
    return [name for name in menu if name not in ruled_out]
