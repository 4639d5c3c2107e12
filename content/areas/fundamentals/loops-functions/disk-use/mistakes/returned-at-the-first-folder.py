def disk_use(folder):
    """The blocks that a folder takes up, with everything in it."""
    blocks = 1
    for member in folder:
        if isinstance(member, list):
            return blocks + disk_use(member)
        blocks += member
    return blocks
