def make_plan(beds, places):
    """A row of empty places for each bed."""
    bed = ["."] * places
    plan = []
    for _ in range(beds):
        plan.append(bed.copy())
    return plan
