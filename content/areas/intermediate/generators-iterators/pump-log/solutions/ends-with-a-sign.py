from itertools import chain

END = object()


def entries(lines):
    """The entries of a log, each with the lines that go on with it, one by one."""
    entry = None
    for line in chain(lines, [END]):
        if line is END:
            begins, text = True, ""
        else:
            text = line.rstrip()
            begins = text[:1] != "" and not text[:1].isspace()
        if begins:
            if entry is not None:
                yield entry
            entry = text
        elif text and entry is not None:
            entry = f"{entry}\n{text}"


def errors(lines, most):
    """The first entries that are errors, no more than `most`."""
    if most > 0:
        for entry in entries(lines):
            if " ERROR " in entry.split("\n")[0]:
                yield entry
                most -= 1
                if most == 0:
                    return
