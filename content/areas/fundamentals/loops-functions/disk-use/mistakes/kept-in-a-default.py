def disk_use(folder, found=[]):
    """The blocks that a folder takes up, with everything in it."""
    found.append(1)
    for member in folder:
        if isinstance(member, list):
            disk_use(member)
        else:
            found.append(member)
    return sum(found)
