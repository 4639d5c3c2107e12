from orienteer.curriculum import allocates, call, check, given, integers, lists, snippet

SOURCE = """
taken = []

def source():
    for value in [2, 4, 9, 5]:
        taken.append(value)
        yield value
    raise RuntimeError("nobody needs a fifth value")

"""


def many_values(size):
    return list(range(size)), 3


checks = [
    check("the means are those of two values each", snippet("list(smoothed([2, 4, 9, 5], 2))")),
    check("a mean of one value is that value", snippet("list(smoothed([2, 4], 1))")),
    check("fewer values than the width have no mean", snippet("list(smoothed([2, 4], 3)), list(smoothed([], 1))")),
    check(
        "any values and any width",
        given(
            values=lists(integers(-2, 3), max_size=5),
            width=integers(1, 4),
            snippet="list(smoothed(values, width)), list(smoothed(iter(values), width))",
        ),
    ),
    check("what is given is an iterator", snippet("means = smoothed([2, 4], 1); iter(means) is means")),
    check("no value is taken before a mean is asked for", call("smoothed", iter([2, 4, 9]), 2), observe="laziness"),
    check(
        "a mean takes the values that it needs and no more",
        snippet(SOURCE + "means = smoothed(source(), 2)\nnext(means), list(taken), next(means), list(taken)"),
    ),
    check(
        "values that never end have means",
        snippet(SOURCE + "means = smoothed(source(), 3)\nnext(means), next(means)"),
    ),
    check("a width of nought is refused at the call", snippet("means = smoothed([2, 4], 0)")),
    check("a width below nought is refused at the call", snippet("means = smoothed([2, 4], -1)")),
    check("the memory doesn't grow with the values", allocates("smoothed", many_values, at_most="1")),
]
