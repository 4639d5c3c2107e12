"""A subclass of str that is equal to everything."""
# call: f
# ending: value ["subclass","Liar","wrong"]
# lowest tier: C
# stopped by: compared outside
# without it: accepted


class Liar(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


def f():
    return Liar("wrong")
