def longest_dry_spell(rain):
    """How many dry days in a row there were at most."""
    marks = ""
    for millimetres in rain:
        marks += "." if millimetres == 0 else "|"
    return max(len(spell) for spell in marks.split("|"))
