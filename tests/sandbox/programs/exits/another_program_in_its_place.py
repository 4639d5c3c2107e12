"""Becomes another program, that says all is well."""
# call: f
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter, landlock
# without it: died
import os
import sys


def f():
    os.execv(sys.executable, ["python", "-c", ""])
