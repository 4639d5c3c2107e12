class Captain:
    """Who may steer a ship."""

    def __init__(self, name):
        self.name = name
        self.ship = None

    def __repr__(self):
        ship = f"ship {self.ship.name!r}" if self.ship else "no ship"
        return f"<Captain {self.name!r}, {ship}>"


class Ship:
    """What a captain steers, and the ports that it calls at."""

    def __init__(self, name, captain=None, ports=None):
        self.name = name
        self.captain = captain
        self.ports = [] if ports is None else ports
        if captain:
            captain.ship = self

    def __repr__(self):
        captain = f"captain {self.captain.name!r}" if self.captain else "no captain"
        return f"<Ship {self.name!r}, {captain}, {len(self.ports)} ports>"
