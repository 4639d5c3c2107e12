class Playlist:
    """The learner's own, which would stand in for every subject."""
