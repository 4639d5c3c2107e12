"""A subclass of int that is equal to everything and prints as anything."""
# call: f
# ending: value ["subclass","Liar",3]
# lowest tier: C
# stopped by: compared outside
# without it: accepted


class Liar(int):
    def __eq__(self, other):
        return True

    __hash__ = int.__hash__

    def __repr__(self):
        return "4"

    __index__ = __int__ = lambda self: 4


def f():
    return Liar(3)
