"""Reads the environment for secrets."""
# call: f
# ending: value ["list"]
# lowest tier: C
import os


def f():
    return sorted(name for name in os.environ if name not in ("PYTHONHASHSEED", "LC_CTYPE"))
