"""Answers for the other side of a comparison."""
# call: f
# ending: value ["object","Liar"]
# lowest tier: C
# stopped by: compared outside
# without it: accepted


class Liar:
    def __eq__(self, other):
        return True

    def __sub__(self, other):
        return 0

    __rsub__ = __sub__
    __hash__ = None


def f():
    return Liar()
