import json
import re


def plain(name):
    return name.replace("_", "-").replace(".", "-").lower()


def drift(lock, installed):
    """Where what is installed parts from what `pipenv lock` wrote down: (name, locked, installed), by name."""
    packages = json.loads(lock)["default"]
    locked = {plain(name): entry["version"].removeprefix("==") for name, entry in packages.items()}
    found = {plain(name): release for name, release in installed.items()}
    rows = [(name, locked.get(name), found.get(name)) for name in sorted(locked | found)]
    return [row for row in rows if row[1] != row[2]]
