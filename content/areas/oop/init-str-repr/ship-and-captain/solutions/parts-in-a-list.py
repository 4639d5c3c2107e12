def _named(word, other):
    """How the other object is spoken of: by its name alone."""
    return f"no {word}" if other is None else f"{word} {other.name!r}"


class Captain:
    """Who may steer a ship."""

    def __init__(self, name):
        self.name, self.ship = name, None

    def __repr__(self):
        return "<Captain " + repr(self.name) + ", " + _named("ship", self.ship) + ">"


class Ship:
    """What a captain steers, and the ports that it calls at."""

    def __init__(self, name, captain=None, ports=None):
        self.name, self.captain = name, captain
        self.ports = [] if ports is None else [*ports]
        if captain is not None:
            captain.ship = self

    def __repr__(self):
        parts = [f"Ship {self.name!r}", _named("captain", self.captain), f"{len(self.ports)} ports"]
        return f"<{', '.join(parts)}>"
