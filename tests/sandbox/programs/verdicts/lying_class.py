"""Returns an object that says it is of another class."""
# call: f
# ending: value ["object","Liar"]
# lowest tier: C
# stopped by: compared outside
# without it: accepted


class Liar:
    __class__ = int

    def __eq__(self, other):
        return True

    __hash__ = None


def f():
    return Liar()
