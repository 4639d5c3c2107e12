from orienteer.curriculum import check, given, integers, one_of, snippet

checks = [
    check("a plain message is its text", snippet('Message("Mind the gap.").lines()')),
    check("a repeated message is read so many times", snippet('Repeated("Mind the gap.", times=3).lines()')),
    check("a signed message ends with the name", snippet('Signed("Mind the gap.", by="Office").lines()')),
    check(
        "a message that is both is repeated with its signature",
        snippet('RepeatedSigned("Mind the gap.", times=2, by="Office").lines()'),
    ),
    check(
        "a combination without code of its own works",
        snippet("""
            class Both(Repeated, Signed):
                pass

            Both("Mind the gap.", times=2, by="Office").lines()
        """),
    ),
    check(
        "in the other order, the repeated message is signed",
        snippet("""
            class Both(Signed, Repeated):
                pass

            Both("Mind the gap.", times=2, by="Office").lines()
        """),
    ),
    check(
        "a kind that is written later takes part",
        snippet("""
            class Loud(Message):
                def lines(self):
                    return [line.upper() for line in super().lines()]

            class First(Loud, Repeated, Signed):
                pass

            class Last(Repeated, Signed, Loud):
                pass

            [kind("Stop.", times=2, by="Office").lines() for kind in (First, Last)]
        """),
    ),
    check(
        "a later kind with an argument of its own takes part",
        snippet("""
            class Dated(Message):
                def __init__(self, text, day, **rest):
                    super().__init__(text, **rest)
                    self.day = day

            class All(Repeated, Signed, Dated):
                pass

            message = All("Stop.", times=2, by="Office", day="Monday")
            message.text, message.times, message.by, message.day
        """),
    ),
    check(
        "every message stands in the log once",
        snippet("""
            Message("one")
            Repeated("two", times=2)
            Signed("three", by="Office")
            RepeatedSigned("four", times=2, by="Office")
            log
        """),
    ),
    check(
        "a message of another combination stands in the log once",
        snippet("""
            class Both(Signed, Repeated):
                pass

            Both("five", times=2, by="Office")
            log
        """),
    ),
    check(
        "each message has its own text, number and name",
        snippet("""
            first = RepeatedSigned("Mind the gap.", times=2, by="Office")
            second = RepeatedSigned("Stop.", times=1, by="Ada")
            first.lines(), second.lines(), (first.text, first.times, first.by)
        """),
    ),
    check(
        "what a caller does with the lines doesn't change the message",
        given(
            kind=one_of("Message", "Repeated", "Signed"),
            snippet="""
                message = {
                    "Message": lambda: Message("Stop."),
                    "Repeated": lambda: Repeated("Stop.", times=1),
                    "Signed": lambda: Signed("Stop.", by="Ada"),
                }[kind]()
                message.lines().clear()
                message.lines()
            """,
        ),
    ),
    check(
        "any number of times, in either order",
        given(
            times=integers(0, 3),
            signed_first=one_of(False, True),
            snippet="""
                bases = (Signed, Repeated) if signed_first else (Repeated, Signed)
                type("Both", bases, {})("Stop.", times=times, by="Ada").lines()
            """,
        ),
    ),
    check(
        "two messages of the same words stand in the log twice, as they are",
        snippet("""
            Message("Stop.")
            Signed("Stop.", by="Office")
            Message(" Stop. ")
            log
        """),
    ),
]
