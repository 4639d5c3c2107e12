from itertools import islice


def entries(lines):
    """The entries of a log, each with the lines that go on with it."""
    found = []
    for line in lines:
        text = line.rstrip()
        if not text:
            continue
        if not text[0].isspace():
            found.append(text)
        elif found:
            found[-1] += "\n" + text
    return iter(found)


def errors(lines, most):
    """The first entries that are errors, no more than `most`."""
    found = (entry for entry in entries(lines) if " ERROR " in entry.partition("\n")[0])
    return islice(found, most)
