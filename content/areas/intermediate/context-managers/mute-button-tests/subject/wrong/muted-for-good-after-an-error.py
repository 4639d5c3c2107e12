"""After an error the channel stays muted."""


class muted:
    def __init__(self, channel):
        self.channel = channel

    def __enter__(self):
        self.before = self.channel["muted"]
        self.channel["muted"] = True
        return self.channel["volume"]

    def __exit__(self, kind, error, traceback):
        if kind is None:
            self.channel["muted"] = self.before
        return False
