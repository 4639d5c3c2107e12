def add_names(path, names):
    """Write the names at the end of the file, one a line; how many there were."""
    for name in names:
        with open(path, "w", encoding="utf-8") as file:
            file.write(name + "\n")
    return len(names)
