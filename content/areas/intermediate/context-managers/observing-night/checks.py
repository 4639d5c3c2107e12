from orienteer.curriculum import check, given, integers, snippet

INSTRUMENT = """
log = []


class Instrument:
    def __init__(self, name, starts=True, stops=True, keeps=()):
        self.name, self.starts, self.stops, self.keeps = name, starts, stops, keeps

    def __enter__(self):
        if not self.starts:
            raise OSError(f"{self.name} doesn't start")
        log.append(f"{self.name} on")
        return self.name.upper()

    def __exit__(self, kind, error, traceback):
        log.append(f"{self.name} off, {kind.__name__ if kind else 'no error'}")
        if not self.stops:
            raise RuntimeError(f"{self.name} doesn't stop")
        return isinstance(error, self.keeps)


def fails(ready):
    raise ValueError("cloud")


def told(instruments, observe):
    try:
        log.append(night(instruments, observe))
    except Exception as problem:
        log.append(f"{type(problem).__name__} came out")
    return log

"""

checks = [
    check("what is observed is given", snippet(INSTRUMENT + 'night([Instrument("a"), Instrument("b")], len)')),
    check(
        "observe gets what the entering gave",
        snippet(INSTRUMENT + 'night([Instrument("a"), Instrument("b"), Instrument("c")], "-".join)'),
    ),
    check("without instruments there is still a night", snippet("night([], len)")),
    check(
        "they are started in order and stopped the last first",
        given(
            count=integers(0, 4),
            snippet=INSTRUMENT
            + 'told([Instrument(name) for name in "abcd"[:count]], lambda ready: log.append(list(ready)))',
        ),
    ),
    check(
        "each is told of an error, and it comes out",
        snippet(INSTRUMENT + 'told([Instrument("a"), Instrument("b")], fails)'),
    ),
    check(
        "an instrument that doesn't start isn't stopped, and those before it are told",
        given(
            bad=integers(0, 2),
            snippet=INSTRUMENT
            + "told([Instrument(name, starts=bad != place) for place, name in enumerate('abc')], len)",
        ),
    ),
    check(
        "an error that one keeps is no error for those further out",
        given(
            keeper=integers(0, 2),
            snippet=INSTRUMENT
            + "told([Instrument(name, keeps=ValueError if keeper == place else ())"
            + " for place, name in enumerate('abc')], fails)",
        ),
    ),
    check(
        "one that doesn't stop keeps none of the others from being stopped",
        snippet(INSTRUMENT + 'told([Instrument("a"), Instrument("b", stops=False), Instrument("c")], len)'),
    ),
    check(
        "your list is left as it was",
        snippet(INSTRUMENT + 'row = [Instrument("a"), Instrument("b")]\nnight(row, len), [each.name for each in row]'),
    ),
]
