import keyword


def module_name(path):
    """The name by which the file is imported."""
    if not path.endswith(".py"):
        raise ValueError(f"{path} is no Python file")
    parts = path.removesuffix(".py").split("/")
    if parts[-1] == "__init__":
        parts.pop()
    if not parts or not all(map(_is_name, parts)):
        raise ValueError(f"{path} has no name by which it could be imported")
    return ".".join(parts)


def _is_name(part):
    return part.isidentifier() and not keyword.iskeyword(part)


LIBRARY = {"calendar", "collections", "datetime", "json", "math", "os", "pathlib", "random", "re", "sys", "time"}


def hides(path):
    """Whether a module of the standard library has the name by which the file is imported, or its first part."""
    return module_name(path).split(".")[0] in LIBRARY
