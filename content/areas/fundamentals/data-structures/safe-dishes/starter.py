def safe_dishes(menu, avoided):
    """The names of the dishes in which nothing is that is avoided."""
