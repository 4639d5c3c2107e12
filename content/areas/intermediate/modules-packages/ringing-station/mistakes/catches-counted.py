from collections import Counter
from datetime import date
from statistics import median


def season(lines):
    """Days, median and the two commonest species of a season's lines."""
    dates, counts, species = [], [], Counter()
    for line in lines:
        day, name, count = line.split()
        dates.append(date.fromisoformat(day))
        counts.append(int(count))
        species[name] += 1
    if not dates:
        return None
    return {
        "days": (max(dates) - min(dates)).days + 1,
        "median": median(counts),
        "most": species.most_common(2),
    }
