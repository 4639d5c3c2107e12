"""Gives its result another class the moment that somebody looks at it."""
# call: f
# ending: value ["object", "Chameleon"]
# lowest tier: C
# stopped by: compared outside
# without it: accepted


class Equal:
    def __eq__(self, other):
        return True


class Chameleon:
    def __getattribute__(self, name):
        object.__setattr__(self, "__class__", Equal)
        return object.__getattribute__(self, name)

    def __eq__(self, other):
        self.__class__ = Equal
        return self == other


def f():
    return Chameleon()
