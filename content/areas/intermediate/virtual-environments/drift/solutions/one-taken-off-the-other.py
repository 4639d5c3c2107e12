import json


def plain(name):
    parts = "".join(each if each.isalnum() else " " for each in name.lower()).split(" ")
    kept = [each for place, each in enumerate(parts) if each or place in (0, len(parts) - 1)]
    return "-".join(kept)


def drift(lock, installed):
    rows = {}
    for name, entry in json.loads(lock)["default"].items():
        rows[plain(name)] = (entry["version"][2:], None)
    for name, release in installed.items():
        wished = rows.pop(plain(name), (None, None))[0]
        if wished != release:
            rows[plain(name)] = (wished, release)
    return [(name, *rows[name]) for name in sorted(rows)]
