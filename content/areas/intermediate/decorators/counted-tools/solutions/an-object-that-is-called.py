from functools import update_wrapper
from types import MethodType


class counted:
    """Stands in for a function and counts its calls."""

    def __init__(self, function):
        self.function = function
        self.calls = 0
        update_wrapper(self, function)

    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.function(*args, **kwargs)

    def __get__(self, owner, kind=None):
        return self if owner is None else MethodType(self, owner)
