import sys
from keyword import kwlist
from pathlib import PurePosixPath


def module_name(path):
    """The name by which the file is imported."""
    *folders, file = path.split("/")
    stem, _, ending = file.rpartition(".")
    names = folders if stem == "__init__" else [*folders, stem]
    if ending != "py" or not names:
        raise ValueError(path)
    for name in names:
        if name in kwlist or not name.isidentifier():
            raise ValueError(name)
    return ".".join(names)


def hides(path):
    """Whether a module of the standard library has the name by which the file is imported, or its first part."""
    module_name(path)
    first = PurePosixPath(path).parts[0]
    return first.removesuffix(".py") in sys.stdlib_module_names
