import statistics
from datetime import datetime


def season(lines):
    """Days, median and the two commonest species of a season's lines."""
    if not lines:
        return None
    rows = [line.split() for line in lines]
    days = sorted(datetime.strptime(day, "%Y-%m-%d").toordinal() for day, _, _ in rows)
    totals = {}
    for _, name, count in rows:
        totals[name] = totals.get(name, 0) + int(count)
    ranked = sorted(totals.items(), key=lambda pair: -pair[1])
    middle = statistics.median([int(count) for _, _, count in rows])
    return {"days": days[-1] - days[0] + 1, "median": middle, "most": ranked[:2]}
