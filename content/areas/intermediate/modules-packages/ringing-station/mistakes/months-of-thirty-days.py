from collections import Counter
from statistics import median


def season(lines):
    """Days, median and the two commonest species of a season's lines."""
    dates, counts, species = [], [], Counter()
    for line in lines:
        day, name, count = line.split()
        year, month, number = day.split("-")
        dates.append(360 * int(year) + 30 * int(month) + int(number))
        counts.append(int(count))
        species[name] += int(count)
    if not dates:
        return None
    return {
        "days": max(dates) - min(dates) + 1,
        "median": median(counts),
        "most": species.most_common(2),
    }
