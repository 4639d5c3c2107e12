def counted(function):
    """Give a function that does the same and counts its calls."""

    def wrapper(tool):
        wrapper.calls += 1
        function(tool)

    wrapper.calls = 0
    return wrapper
