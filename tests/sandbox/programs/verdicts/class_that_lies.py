"""Returns a class whose own class makes it equal to everything."""
# call: f
# ending: value ["class","Liar"]
# lowest tier: C
# stopped by: compared outside
# without it: accepted


class Meta(type):
    def __eq__(cls, other):
        return True

    def __hash__(cls):
        return 0

    def mro(cls):
        return [cls, object]


class Liar(metaclass=Meta):
    pass


def f():
    return Liar
