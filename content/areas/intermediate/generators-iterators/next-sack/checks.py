from orienteer.curriculum import check, given, integers, lists, one_of, snippet

COUNTED = """
taken = []

def source():
    for sack in ["rye", "oats", "malt"]:
        taken.append(sack)
        yield sack

"""

JOKER = """
class Joker:
    def __eq__(self, other):
        return True

"""

GROWN = """
import gc
from itertools import count

belt = Belt(count())
looked = belt.peek(), next(belt)
before = len(gc.get_objects())
for times in range(500):
    belt.peek(), belt.peek(), next(belt)
len(gc.get_objects()) - before > 100
"""

checks = [
    check(
        "the sacks come in their order", snippet('belt = Belt(["rye", "oats"]); next(belt), next(belt), next(belt, 0)')
    ),
    check("at the end StopIteration is raised", snippet("next(Belt([]))")),
    check(
        "a loop goes through the sacks", snippet('found = []\nfor sack in Belt("abc"):\n    found.append(sack)\nfound')
    ),
    check("a belt is its own iterator", snippet("belt = Belt([1]); iter(belt) is belt")),
    check("the next sack can be looked at", snippet('Belt(["rye", "oats"]).peek()')),
    check("a sack that was looked at is still there", snippet('belt = Belt(["rye", "oats"]); belt.peek(), next(belt)')),
    check("two looks see the same sack", snippet('belt = Belt(["rye", "oats"]); belt.peek(), belt.peek()')),
    check("a loop doesn't miss a sack that was looked at", snippet("belt = Belt([1, 2]); belt.peek(), list(belt)")),
    check("at the end a look gives what was asked for", snippet('Belt([]).peek("empty"), Belt([]).peek()')),
    check(
        "a sack without a label is a sack",
        snippet('belt = Belt([None, "rye"]); belt.peek("empty"), next(belt), next(belt)'),
    ),
    check(
        "a sack that calls itself equal to everything is a sack",
        snippet(
            JOKER
            + """
belt = Belt([Joker(), "rye"])
type(belt.peek("empty")).__name__, type(belt.peek("empty")).__name__, type(next(belt)).__name__, next(belt)
"""
        ),
    ),
    check("making a belt takes nothing", snippet(COUNTED + "belt = Belt(source())\ntaken")),
    check("next takes what it gives", snippet(COUNTED + "belt = Belt(source())\nnext(belt), taken")),
    check(
        "however often you look, one sack is held back",
        snippet(COUNTED + "belt = Belt(source())\nbelt.peek(), belt.peek(), taken"),
    ),
    check("however many sacks are looked at, the belt grows no larger", snippet(GROWN)),
    check(
        "two belts don't disturb each other",
        snippet("one, other = Belt([1, 2]), Belt([3, 4]); one.peek(), other.peek(), next(one), next(one), next(other)"),
    ),
    check(
        "any sacks, looked at before each or not",
        given(
            sacks=lists(one_of("rye", None, 0), max_size=3),
            looks=lists(integers(0, 2), min_size=4, max_size=4),
            snippet="""
                belt = Belt(iter(sacks))
                found = []
                for times in looks:
                    found.append([belt.peek("empty") for _ in range(times)])
                    found.append(next(belt, "end"))
                found
            """,
        ),
    ),
]
