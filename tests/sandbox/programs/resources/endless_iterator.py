"""Returns an iterator that never ends and gives nothing new."""
# call: f
# ending: value ["subclass","Items",["dict",["a",1]]]
# lowest tier: C
# stopped by: compared outside
# without it: hung or died
import itertools


class Items(dict):
    def items(self):
        return itertools.repeat((1, 1))


def f():
    return Items(a=1)
