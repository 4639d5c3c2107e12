def read(lines):
    """The counts in the camera's lines, one by one."""
    for line in lines:
        if line.strip():
            yield int(line)


def report(counts):
    """How many fish, the best day's count, and the days with more than half as many."""
    fish = best = busy = 0
    for count in counts:
        fish += count
        best = max(best, count)
        if 2 * count > best:
            busy += 1
    return {"fish": fish, "best day": best, "busy days": busy}
