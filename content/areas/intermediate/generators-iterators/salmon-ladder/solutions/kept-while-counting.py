def read(lines):
    """The counts in the camera's lines, one by one."""
    for line in lines:
        if line.strip():
            yield int(line)


def report(counts):
    """How many fish, the best day's count, and the days with more than half as many."""
    fish = best = 0
    days = {}
    for count in counts:
        fish += count
        best = max(best, count)
        days[count] = days.get(count, 0) + 1
    busy = sum(times for count, times in days.items() if 2 * count > best)
    return {"fish": fish, "best day": best, "busy days": busy}
