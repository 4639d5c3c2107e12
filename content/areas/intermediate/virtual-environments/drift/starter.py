import json


def drift(lock, installed):
    """Where what is installed parts from what `pipenv lock` wrote down: (name, locked, installed), by name."""
    rows = []
    for name, entry in json.loads(lock)["default"].items():
        wished = entry["version"].removeprefix("==")
        if installed.get(name) != wished:
            rows.append((name, wished, installed.get(name)))
    return rows
