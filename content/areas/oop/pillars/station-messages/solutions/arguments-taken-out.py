log = []


class Message:
    """What is read out at the station. Each kind takes its own argument out of the others."""

    def __init__(self, text, **others):
        if others:
            raise TypeError(f"nobody takes {sorted(others)}")
        self.text = text
        log.append(text)

    def lines(self):
        return [self.text]


class Repeated(Message):
    """A message that is read several times over."""

    def __init__(self, text, **others):
        self.times = others.pop("times")
        super().__init__(text, **others)

    def lines(self):
        once = super().lines()
        read_out = []
        for _ in range(self.times):
            read_out.extend(once)
        return read_out


class Signed(Message):
    """A message that says who sends it."""

    def __init__(self, text, **others):
        self.by = others.pop("by")
        super().__init__(text, **others)

    def lines(self):
        read_out = super().lines()
        read_out.append("(" + self.by + ")")
        return read_out


class RepeatedSigned(Repeated, Signed):
    """Repeated with its signature."""
