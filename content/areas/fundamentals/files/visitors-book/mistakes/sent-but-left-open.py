def add_names(path, names):
    """Write the names at the end of the file, one a line; how many there were."""
    file = open(path, "a", encoding="utf-8")
    for name in names:
        file.write(name + "\n")
        file.flush()
    file.close()
    return len(names)
