"""Brings a numpy of its own, whose arrays are equal to everything."""
# call: f
# ending: value ["object", "ndarray"]
# lowest tier: C
# stopped by: compared outside
# without it: accepted
import sys
import types


class ndarray:
    __module__ = "numpy"

    def __eq__(self, other):
        return True

    def tolist(self):
        return 42


numpy = sys.modules["numpy"] = types.ModuleType("numpy")
numpy.ndarray = numpy.generic = ndarray


def f():
    return ndarray()
