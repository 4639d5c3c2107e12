from orienteer.curriculum import approximately, call, check, given, lists, one_of

AS_MUCH = approximately(whole=True)

checks = [
    check(
        "a gap counts neither as a value nor as an hour", call("mean_temperature", ["-3", "low", "4"]), compare=AS_MUCH
    ),
    check("temperatures after a gap count as well", call("mean_temperature", ["", "8"]), compare=AS_MUCH),
    check("temperatures below nought are temperatures", call("mean_temperature", ["-4", "-6"]), compare=AS_MUCH),
    check("nought is a temperature", call("mean_temperature", ["0", "low"]), compare=AS_MUCH),
    check("a text with a fraction is a gap", call("mean_temperature", ["2.5", "4"]), compare=AS_MUCH),
    check(
        "what int can read is a temperature, however it is written",
        call("mean_temperature", ["+4", " 7 "]),
        compare=AS_MUCH,
    ),
    check(
        "a text that looks like a number to the eye alone is a gap",
        call("mean_temperature", ["--5", "²", "4"]),
        compare=AS_MUCH,
    ),
    check("only gaps raise ValueError", call("mean_temperature", ["low", ""])),
    check("an empty list raises ValueError", call("mean_temperature", [])),
    check("an entry that isn't a text raises TypeError", call("mean_temperature", ["5", None])),
    check("your list is left as it was", call("mean_temperature", ["5", "low", "3"]), observe="arguments"),
    check(
        "any temperatures and gaps",
        given(entries=lists(one_of("low", "-3", "0", "7"), max_size=4), call="mean_temperature"),
        compare=AS_MUCH,
    ),
]
