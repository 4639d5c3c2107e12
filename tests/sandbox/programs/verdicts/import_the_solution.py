"""Imports the solution."""
# call: f
# ending: raises ModuleNotFoundError
# lowest tier: C
# stopped by: compared outside
# without it: accepted


def f():
    import reference_solution

    return reference_solution.f()
