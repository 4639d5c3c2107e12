from functools import update_wrapper
from types import MethodType


class _Tried:
    def __init__(self, function, times):
        self.function = function
        self.times = times
        update_wrapper(self, function)

    def __call__(self, *args, **kwargs):
        left = self.times
        while True:
            left -= 1
            try:
                return self.function(*args, **kwargs)
            except TimeoutError:
                if left == 0:
                    raise

    def __get__(self, owner, kind=None):
        return self if owner is None else MethodType(self, owner)


def retry(times):
    """Call a function again while it raises TimeoutError, at most so many times in all."""
    if times <= 0:
        raise ValueError(times)
    return lambda function: _Tried(function, times)
