"""The block runs with the sound on."""


class muted:
    def __init__(self, channel):
        self.channel = channel

    def __enter__(self):
        self.before = self.channel["muted"]
        return self.channel["volume"]

    def __exit__(self, kind, error, traceback):
        self.channel["muted"] = self.before
        return False
