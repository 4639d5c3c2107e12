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

    def __init__(self, text, times):
        Message.__init__(self, text)
        self.times = times

    def lines(self):
        return Message.lines(self) * self.times


class Signed(Message):
    """A message that says who sends it."""

    def __init__(self, text, by):
        Message.__init__(self, text)
        self.by = by

    def lines(self):
        return [*Message.lines(self), f"({self.by})"]


class RepeatedSigned(Repeated, Signed):
    """Repeated with its signature."""

    def __init__(self, text, times, by):
        Message.__init__(self, text)
        self.times = times
        self.by = by

    def lines(self):
        return Signed.lines(self) * self.times
