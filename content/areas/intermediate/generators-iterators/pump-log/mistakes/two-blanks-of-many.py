from itertools import islice


def entries(lines):
    """The entries of a log, each with the lines that go on with it, one by one."""
    entry = []
    for line in lines:
        text = line.rstrip()
        if not text:
            continue
        if text[0] in " \t":
            if entry:
                entry.append(text)
            continue
        if entry:
            yield "\n".join(entry)
        entry = [text]
    if entry:
        yield "\n".join(entry)


def errors(lines, most):
    """The first entries that are errors, no more than `most`."""
    found = (entry for entry in entries(lines) if " ERROR " in entry.partition("\n")[0])
    return islice(found, most)
