from orienteer.curriculum import check, given, one_of, snippet

KEPT = """
import logging

class Kept(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append((record.levelname, self.format(record)))

kept, logger = Kept(), logging.Logger("laboratory")
logger.addHandler(kept)
"""

checks = [
    check(
        "a call that comes back writes what it gave, at INFO",
        given(
            result=one_of(12, "clear", None, [1]),
            snippet=KEPT + """
@logged(logger)
def weigh():
    return result

weigh(), kept.lines
""",
        ),
    ),
    check(
        "a call that raises writes the exception's type, at WARNING",
        given(
            name=one_of("ValueError", "KeyError", "TimeoutError"),
            snippet=KEPT + """
import builtins

@logged(logger)
def weigh(sample):
    raise getattr(builtins, name)(sample)

try:
    weigh("Ada Kay")
except Exception as error:
    raised = type(error).__name__
raised, kept.lines
""",
        ),
    ),
    check(
        "the exception goes on to the caller",
        snippet(KEPT + """
@logged(logger)
def weigh(sample):
    raise LookupError(sample)

weigh("Ada Kay")
"""),
    ),
    check(
        "the exception is the one that the function raised",
        snippet(KEPT + """
problem = LookupError("Ada Kay")

@logged(logger)
def weigh():
    raise problem

caught = None
try:
    weigh()
except LookupError as error:
    caught = error
caught is problem, problem.__cause__, problem.__suppress_context__
"""),
    ),
    check(
        "what is no Exception goes on without a line",
        snippet(KEPT + """
@logged(logger)
def weigh():
    raise KeyboardInterrupt

try:
    weigh()
    ended = "as if nothing had happened"
except KeyboardInterrupt:
    ended = "interrupted"
ended, kept.lines
"""),
    ),
    check(
        "arguments arrive and don't get into the log",
        snippet(KEPT + """
@logged(logger)
def weigh(sample, *, empty=0):
    return len(sample) - empty

weigh("Ada", empty=1), weigh(sample="Bo"), kept.lines
"""),
    ),
    check(
        "nothing is written before a call",
        snippet(KEPT + """
@logged(logger)
def weigh():
    return 12

kept.lines
"""),
    ),
    check(
        "the line is written after the function has run",
        snippet(KEPT + """
@logged(logger)
def weigh():
    kept.lines.append("weighing")

weigh()
kept.lines
"""),
    ),
    check(
        "two functions may share a logger",
        snippet(KEPT + """
shared = logged(logger)

@shared
def weigh():
    return 12

@shared
def heat():
    return weigh() + 1

heat(), kept.lines
"""),
    ),
    check(
        "name, docstring and signature are the function's",
        snippet(KEPT + """
import inspect

@logged(logger)
def weigh(sample, *, empty=0):
    "Weigh a sample."

weigh.__name__, weigh.__doc__, str(inspect.signature(weigh))
"""),
    ),
    check(
        "a logged method knows its object",
        snippet(KEPT + """
class Scales:
    def __init__(self, offset):
        self.offset = offset

    @logged(logger)
    def weigh(self, grams):
        return grams + self.offset

Scales(1).weigh(10), Scales(2).weigh(grams=10), kept.lines
"""),
    ),
    check(
        "a logger that is set to WARNING hears of failures alone",
        snippet(KEPT + """
logger.setLevel("WARNING")

@logged(logger)
def weigh(grams):
    return 100 // grams

weigh(10)
try:
    weigh(0)
except ZeroDivisionError:
    pass
kept.lines
"""),
    ),
]
