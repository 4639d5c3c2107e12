def disk_use(member):
    """The blocks of a file, or of a folder with everything in it."""
    if not isinstance(member, list):
        return member
    return 1 + sum(map(disk_use, member))
