"""Fails, and says something else when the failure is told."""
# ending: raises ValueError
# lowest tier: C
# stopped by: compared outside
# without it: accepted
import sys


def hook(*words):
    print("VERDICT accepted")


sys.excepthook = hook
raise ValueError("wrong")
