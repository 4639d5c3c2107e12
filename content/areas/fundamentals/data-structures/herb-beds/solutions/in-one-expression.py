def make_plan(beds, places):
    """A row of empty places for each bed."""
    return [["."] * places for _ in range(beds)]
