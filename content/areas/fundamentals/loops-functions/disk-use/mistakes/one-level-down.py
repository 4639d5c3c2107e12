def disk_use(folder):
    """The blocks that a folder takes up, with everything in it."""
    blocks = 1
    for member in folder:
        if isinstance(member, list):
            blocks += 1
            for inner in member:
                blocks += inner
        else:
            blocks += member
    return blocks
