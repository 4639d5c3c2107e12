class Captain:
    """Who may steer a ship."""

    def __init__(self, name):
        self.name = name
        self.ship = None

    def __repr__(self):
        return f"<Captain {self.name!r}, ship {self.ship!r}>"


class Ship:
    """What a captain steers, and the ports that it calls at."""

    def __init__(self, name, captain=None, ports=[]):
        self.name = name
        self.captain = captain
        self.ports = ports
        if captain:
            captain.ship = self

    def __repr__(self):
        return f"<Ship {self.name!r}, captain {self.captain!r}, {len(self.ports)} ports>"
