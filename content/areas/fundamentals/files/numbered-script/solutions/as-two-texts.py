from pathlib import Path


def number_lines(source, target):
    """Copy the lines of source to target, each behind its number; how many there are."""
    lines = Path(source).read_text(encoding="utf-8").split("\n")
    unended = lines.pop()
    numbered = [f"{number} {line}\n" for number, line in enumerate(lines, start=1)]
    if unended:
        numbered.append(f"{len(lines) + 1} {unended}")
    Path(target).write_text("".join(numbered), encoding="utf-8")
    return len(numbered)
