def module_name(path):
    """The name by which the file is imported."""
    return path.strip(".py").replace("/", ".")


def hides(path):
    """Whether the file would be imported instead of a module of the standard library."""
    return path in ("random.py", "calendar.py")
