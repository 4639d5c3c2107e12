from orienteer.curriculum import check, given, one_of, snippet

START = """
settings = {"water": 3, "heat": 18}

def trial(settings, *changes, error=None):
    with Trial(settings) as now:
        for name, value in changes:
            if value is None:
                del now[name]
            else:
                now[name] = value
        if error:
            raise error
    return "ended"

"""

checks = [
    check("what a block that ended well has changed stays", snippet(START + 'trial(settings, ("heat", 30)), settings')),
    check(
        "the name behind `as` is the dictionary itself",
        snippet(START + "with Trial(settings) as now:\n    same = now is settings\nsame"),
    ),
    check("an error goes to the caller", snippet(START + 'trial(settings, error=KeyError("lamp"))')),
    check(
        "after an error the old values are back",
        snippet(
            START
            + 'try:\n    trial(settings, ("heat", 30), error=KeyError("lamp"))\nexcept KeyError:\n    pass\nsettings'
        ),
    ),
    check(
        "a Discard ends the trial without an error",
        snippet(START + 'trial(settings, ("heat", 30), error=Discard()), settings'),
    ),
    check(
        "what derives from Discard ends it without an error",
        snippet(START + 'class Ugly(Discard):\n    pass\ntrial(settings, ("heat", 30), error=Ugly()), settings'),
    ),
    check(
        "settings that were added are gone again",
        snippet(START + 'trial(settings, ("light", 5), error=Discard()), settings'),
    ),
    check(
        "settings that were taken away are there again",
        snippet(START + 'trial(settings, ("water", None), error=Discard()), settings'),
    ),
    check(
        "what was changed before the block was entered stays",
        snippet(
            START
            + 'made = Trial(settings)\nsettings["heat"] = 20\n'
            + 'with made as now:\n    now["heat"] = 30\n    raise Discard\nsettings'
        ),
    ),
    check(
        "a trial may be used again",
        given(
            first=one_of(None, "discard"),
            second=one_of(None, "discard"),
            snippet="""
                settings = {"water": 3}
                made = Trial(settings)
                for value, end in ((4, first), (5, second)):
                    with made as now:
                        now["water"] = value
                        if end:
                            raise Discard
                settings
            """,
        ),
    ),
    check(
        "after Ctrl-C the old values are back too",
        snippet(
            START
            + 'try:\n    trial(settings, ("heat", 30), error=KeyboardInterrupt())\n'
            + "except KeyboardInterrupt:\n    pass\nsettings"
        ),
    ),
    check(
        "two trials of two dictionaries don't disturb each other",
        snippet(
            START
            + 'other = {"heat": 1}\nwith Trial(settings) as a:\n    with Trial(other) as b:\n'
            + '        b["heat"] = 2\n    a["heat"] = 30\n    raise Discard\nsettings, other'
        ),
    ),
    check(
        "two trials of one dictionary, one inside the other, take back to where each began",
        snippet(
            START
            + 'with Trial(settings) as outer:\n    outer["heat"] = 20\n    with Trial(settings) as inner:\n'
            + '        inner["heat"] = 30\n        raise Discard\n    settings["water"] = settings["heat"]\n'
            + "    seen = dict(settings)\n    raise Discard\nseen, settings"
        ),
    ),
]
