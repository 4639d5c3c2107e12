import importlib
import pkgutil


def load(package):
    """The effects of a package by their names, and the names of those that are broken."""
    found = {}
    broken = []
    for _, name, _ in pkgutil.iter_modules(importlib.import_module(package).__path__):
        if name.startswith("_"):
            continue
        try:
            module = importlib.import_module(f"{package}.{name}")
        except (ImportError, SyntaxError, NameError, ArithmeticError, ValueError, IndexError):
            broken.append(name)
            continue
        if hasattr(module, "apply"):
            found[name] = module.apply
    return found, broken
