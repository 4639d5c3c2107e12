from orienteer.curriculum import check, given, integers, one_of, snippet

checks = [
    check("a time has its minutes and seconds", snippet("time = LapTime(1, 50); time.minutes, time.seconds")),
    check(
        "too many seconds are carried over",
        given(seconds=integers(58, 122), snippet="time = LapTime(3, seconds); time.minutes, time.seconds"),
    ),
    check("two times add up", snippet("total = LapTime(1, 50) + LapTime(1, 25); total.minutes, total.seconds")),
    check(
        "neither of the two changes",
        snippet("""
            first, second = LapTime(1, 50), LapTime(1, 25)
            first + second
            str(first), str(second)
        """),
    ),
    check(
        "what is written with += leaves the old time as it was",
        snippet("""
            total = before = LapTime(1, 50)
            total += LapTime(0, 20)
            str(total), str(before)
        """),
    ),
    check("sum adds a list of times", snippet("str(sum([LapTime(1, 50), LapTime(1, 25), LapTime(0, 1)]))")),
    check("a sum of one time is that time", snippet("str(sum([LapTime(1, 50)]))")),
    check(
        "times are equal if they are equally long",
        snippet("LapTime(1, 15) == LapTime(0, 75), LapTime(1, 15) != LapTime(0, 75)"),
    ),
    check(
        "times of different length aren't equal",
        snippet("LapTime(1, 15) == LapTime(1, 16), LapTime(1, 15) == LapTime(2, 15), LapTime(1, 16) == LapTime(1, 15)"),
    ),
    check(
        "a time is equal to nothing else",
        snippet("LapTime(1, 15) == 75, LapTime(1, 15) == '1:15', LapTime(0, 0) == None"),
    ),
    check(
        "the shorter one is less",
        given(
            first=integers(59, 62),
            second=integers(59, 62),
            snippet="LapTime(0, first) < LapTime(0, second), LapTime(0, first) > LapTime(0, second)",
        ),
    ),
    check(
        "times can be sorted",
        snippet("[str(time) for time in sorted([LapTime(2, 0), LapTime(0, 45), LapTime(1, 59)])]"),
    ),
    check("the seconds have two digits", snippet("str(LapTime(4, 5)), str(LapTime(0, 0)), str(LapTime(12, 34))")),
    check("a number can't be added", snippet("LapTime(1, 0) + 5")),
    check("a time can't be added to a number", given(number=one_of(5, -1, 1), snippet="number + LapTime(1, 0)")),
    check("nought can't be added on the right", snippet("LapTime(1, 0) + 0")),
    check("a text can't be added on either side", snippet("'lap ' + LapTime(1, 0)")),
    check("a time isn't less than a number", snippet("LapTime(1, 0) < 75")),
    check(
        "an object that knows lap times is asked",
        snippet("""
            class Penalty:
                def __radd__(self, time):
                    return str(time) + " and a penalty"

                def __gt__(self, time):
                    return "asked"

                def __eq__(self, other):
                    return "asked as well"

            LapTime(1, 0) + Penalty(), LapTime(1, 0) < Penalty(), LapTime(1, 0) == Penalty()
        """),
    ),
    check(
        "any two times",
        given(
            first=integers(0, 61),
            second=integers(58, 61),
            snippet="total = LapTime(1, first) + LapTime(0, second); total.minutes, total.seconds, str(total)",
        ),
    ),
]
