def files_of(folder):
    blocks = 0
    for member in folder:
        if isinstance(member, list):
            blocks += files_of(member)
        else:
            blocks += member
    return blocks


def disk_use(folder):
    """The blocks that a folder takes up, with everything in it."""
    return 1 + files_of(folder)
