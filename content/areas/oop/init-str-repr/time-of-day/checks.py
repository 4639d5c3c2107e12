from orienteer.curriculum import check, given, one_of, snippet

checks = [
    check("a time has its hour and its minute", snippet("time = TimeOfDay(9, 5); time.hour, time.minute")),
    check("without a minute it is the full hour", snippet("time = TimeOfDay(9); time.hour, time.minute")),
    check(
        "an impossible time raises ValueError",
        given(
            hour=one_of(0, -1, 23, 24),
            minute=one_of(0, -1, 59, 60),
            snippet="time = TimeOfDay(hour, minute); time.hour, time.minute",
        ),
    ),
    check(
        "is_valid tells which times there are",
        given(
            hour=one_of(0, -1, 23, 24),
            minute=one_of(0, -1, 59, 60),
            snippet="TimeOfDay.is_valid(hour, minute)",
        ),
    ),
    check("a text makes a time", snippet('time = TimeOfDay.from_text("9:05"); time.hour, time.minute')),
    check(
        "a text that says no time raises ValueError",
        given(
            text=one_of("23:59", "24:00", "7:60", "-1:10", "7", "", "7:1:2", "a:b", "7:", ":30"),
            snippet="time = TimeOfDay.from_text(text); time.hour, time.minute",
        ),
    ),
    check("printed, it has two digits each", snippet("print(TimeOfDay(9, 5), TimeOfDay(23, 59))")),
    check(
        "str gives two digits each",
        given(hour=one_of(0, 9, 10), minute=one_of(0, 7, 30), snippet="str(TimeOfDay(hour, minute))"),
    ),
    check("repr is the call that makes it", snippet("repr(TimeOfDay(9, 5)), repr(TimeOfDay(23))")),
    check(
        "a subclass makes its own objects from a text",
        snippet("""
            class Slot(TimeOfDay):
                pass

            slot = Slot.from_text("9:05")
            isinstance(slot, Slot), repr(slot), str(slot)
        """),
    ),
    check(
        "a subclass may judge in its own way",
        given(
            text=one_of("8:59", "9:00", "26:00"),
            snippet="""
                class LateSlot(TimeOfDay):
                    @staticmethod
                    def is_valid(hour, minute):
                        return hour >= 9

                str(LateSlot.from_text(text))
            """,
        ),
    ),
    check(
        "two times are independent of each other",
        snippet("""
            first, second = TimeOfDay(9, 5), TimeOfDay(10)
            str(first), str(second), first.hour, first.minute
        """),
    ),
]
