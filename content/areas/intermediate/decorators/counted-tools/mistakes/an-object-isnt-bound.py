from functools import update_wrapper


class counted:
    """Stands in for a function and counts its calls."""

    def __init__(self, function):
        self.function = function
        self.calls = 0
        update_wrapper(self, function)

    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.function(*args, **kwargs)
