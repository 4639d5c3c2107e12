"""Has every step that Python asks its hooks about refused from here on, the grader's own among them."""
# call: f
# ending: value 3 or died
# lowest tier: C
# stopped by: a process of its own
# without it: died
import sys


def f():
    def refuse(event, given):
        raise ZeroDivisionError(event)

    sys.addaudithook(refuse)
    return 3
