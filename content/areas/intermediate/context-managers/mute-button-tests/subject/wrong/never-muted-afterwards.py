"""Afterwards the sound is on, whatever it was before."""


class muted:
    def __init__(self, channel):
        self.channel = channel

    def __enter__(self):
        self.before = self.channel["muted"]
        self.channel["muted"] = True
        return self.channel["volume"]

    def __exit__(self, kind, error, traceback):
        self.channel["muted"] = False
        return False
