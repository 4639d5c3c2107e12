def disk_use(folder):
    """The blocks that a folder takes up, with everything in it."""
    blocks = 0
    waiting = [folder]
    while waiting:
        member = waiting.pop()
        if isinstance(member, list):
            blocks += 1
            waiting.extend(member)
        else:
            blocks += member
    return blocks
