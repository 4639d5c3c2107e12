"""Ends the process without a word."""
# ending: died
# lowest tier: C
import os

os._exit(0)
