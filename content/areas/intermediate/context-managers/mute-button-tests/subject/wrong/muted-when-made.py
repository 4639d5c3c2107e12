"""The channel is muted before the block is entered."""


class muted:
    def __init__(self, channel):
        self.channel = channel
        self.before = channel["muted"]
        channel["muted"] = True

    def __enter__(self):
        return self.channel["volume"]

    def __exit__(self, kind, error, traceback):
        self.channel["muted"] = self.before
        return False
