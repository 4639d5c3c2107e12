def entries(lines):
    """The entries of a log, each with the lines that go on with it, one by one."""
    for line in lines:
        yield line


def errors(lines, most):
    """The first entries that are errors, no more than `most`."""
    found = [entry for entry in entries(lines) if " ERROR " in entry]
    return iter(found[:most])
