from pathlib import Path


def add_names(path, names):
    """Write the names at the end of the file, one a line; how many there were."""
    Path(path).touch()
    for name in names:
        entry = name + "\n"
        with open(path, "a", encoding="utf-8") as file:
            file.write(entry)
    return len(names)
