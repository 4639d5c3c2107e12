from orienteer.curriculum import booleans, call, check, given, one_of

checks = [
    check("below 6 a ride is free", call("fare", 5, False)),
    check("a child pays the child's fare from 6 on", call("fare", 6, False)),
    check("at 17 one is still a child", call("fare", 17, False)),
    check("the full fare begins at 18", call("fare", 18, False)),
    check("at 64 one pays the full fare", call("fare", 64, False)),
    check("the fare for older people begins at 65", call("fare", 65, False)),
    check("with a card one pays half, rounded down", call("fare", 70, True)),
    check("a free ride stays free with a card", call("fare", 3, True)),
    check(
        "any age, with and without a card",
        given(age=one_of(0, 1, 5, 6, 7, 12, 17, 18, 19, 40, 64, 65, 66, 100), has_card=booleans(), call="fare"),
    ),
]
