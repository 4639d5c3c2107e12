def make_plan(beds, places):
    """A row of empty places for each bed."""
    plan = []
    while len(plan) < beds:
        bed = []
        for _ in range(places):
            bed.append(".")
        plan.append(bed)
    return plan
