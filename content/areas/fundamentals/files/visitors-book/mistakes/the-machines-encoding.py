def add_names(path, names):
    """Write the names at the end of the file, one a line; how many there were."""
    with open(path, "a") as file:
        for name in names:
            file.write(name + "\n")
    return len(names)
