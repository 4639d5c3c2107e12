PLANS = {}


def make_plan(beds, places):
    """A row of empty places for each bed."""
    if (beds, places) not in PLANS:
        plan = []
        for _ in range(beds):
            plan.append(["."] * places)
        PLANS[beds, places] = plan
    return PLANS[beds, places]
