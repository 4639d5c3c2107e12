"""Returns something that is equal to everything."""
# call: f
# ending: value ["object","Liar"]
# lowest tier: C
# stopped by: compared outside
# without it: accepted


class Liar:
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0


def f():
    return Liar()
