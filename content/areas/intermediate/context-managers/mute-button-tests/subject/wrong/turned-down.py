"""The volume is 0 in the block."""


class muted:
    def __init__(self, channel):
        self.channel = channel

    def __enter__(self):
        self.before = self.channel["muted"]
        self.channel["muted"] = True
        self.volume = self.channel["volume"]
        self.channel["volume"] = 0
        return self.volume

    def __exit__(self, kind, error, traceback):
        self.channel["muted"] = self.before
        self.channel["volume"] = self.volume
        return False
