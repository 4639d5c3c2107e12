def module_name(path):
    """The name by which the file is imported."""
    return path.strip(".py").replace("/", ".")


def hides(path):
    """Whether a module of the standard library has the name by which the file is imported, or its first part."""
    return path in ("random.py", "calendar.py")
