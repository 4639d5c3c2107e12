"""The name behind `as` is None."""


class muted:
    def __init__(self, channel):
        self.channel = channel

    def __enter__(self):
        self.before = self.channel["muted"]
        self.channel["muted"] = True

    def __exit__(self, kind, error, traceback):
        self.channel["muted"] = self.before
        return False
