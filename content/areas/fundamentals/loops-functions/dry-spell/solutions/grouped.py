from itertools import groupby


def longest_dry_spell(rain):
    """How many dry days in a row there were at most."""
    spells = [len(list(days)) for dry, days in groupby(rain, key=lambda day: day == 0) if dry]
    return max(spells, default=0)
