def read(lines):
    """The counts in the camera's lines, one by one."""
    for line in lines:
        if line.strip():
            yield int(line)


def report(counts):
    """How many fish, the best day's count, and the days with more than half as many."""
    counts = list(counts)
    fish = sum(counts)
    best = max(counts, default=0)
    busy = [count for count in counts if 2 * count > best]
    return {"fish": fish, "best day": best, "busy days": len(busy)}
