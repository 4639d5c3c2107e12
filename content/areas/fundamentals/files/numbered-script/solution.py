def number_lines(source, target):
    """Copy the lines of source to target, each behind its number; how many there are."""
    count = 0
    with open(source, encoding="utf-8") as script, open(target, "w", encoding="utf-8") as copy:
        for line in script:
            count += 1
            copy.write(f"{count} {line}")
    return count
