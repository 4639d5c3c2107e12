"""What counts is how it was when the manager was made."""


class muted:
    def __init__(self, channel):
        self.channel = channel
        self.before = channel["muted"]

    def __enter__(self):
        self.channel["muted"] = True
        return self.channel["volume"]

    def __exit__(self, kind, error, traceback):
        self.channel["muted"] = self.before
        return False
