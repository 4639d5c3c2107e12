log = []


class Message:
    """What is read out at the station."""

    def __init__(self, text):
        self.text = text
        log.append(text)

    def lines(self):
        return [self.text]


class Repeated(Message):
    """A message that is read several times over."""

    def __init__(self, text, times, **rest):
        super().__init__(text, **rest)
        self.times = times

    def lines(self):
        return super().lines() * self.times


class Signed(Message):
    """A message that says who sends it."""

    def __init__(self, text, by, **rest):
        super().__init__(text, **rest)
        self.by = by

    def lines(self):
        return [*super().lines(), f"({self.by})"]


class RepeatedSigned(Repeated, Signed):
    """Repeated with its signature."""

    def lines(self):
        return [self.text] * self.times + [f"({self.by})"]
