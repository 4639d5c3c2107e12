"""A decorated method misses its object."""

from functools import update_wrapper


class _Tried:
    def __init__(self, function, times):
        self.function = function
        self.times = times
        update_wrapper(self, function)

    def __call__(self, *args, **kwargs):
        for _ in range(self.times - 1):
            try:
                return self.function(*args, **kwargs)
            except TimeoutError:
                pass
        return self.function(*args, **kwargs)


def retry(times):
    if times < 1:
        raise ValueError("a function has to be tried at least once")
    return lambda function: _Tried(function, times)
