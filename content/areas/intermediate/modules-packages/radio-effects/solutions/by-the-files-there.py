import sys
from importlib import import_module
from pathlib import Path


def _modules(folders):
    files = [path for folder in folders for path in Path(folder).iterdir()]
    return {path.stem for path in files if path.suffix == ".py" or (path / "__init__.py").exists()}


def load(package):
    """The effects of a package by their names, and the names of those that are broken."""
    import_module(package)
    found, broken = {}, []
    for name in sorted(_modules(sys.modules[package].__path__)):
        if name[0] != "_":
            try:
                found[name] = vars(import_module("." + name, package)).get("apply")
            except Exception:
                broken.append(name)
    return {name: apply for name, apply in found.items() if apply}, broken
