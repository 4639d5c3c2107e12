def add_names(path, names):
    """Write the names at the end of the file, one a line; how many there were."""
    file = open(path, "a", encoding="utf-8")
    try:
        file.writelines(name + "\n" for name in names)
    finally:
        file.close()
    return len(names)
