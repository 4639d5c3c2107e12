"""Ends the process without a word."""
# ending: died
# lowest tier: C
# stopped by: compared outside
# without it: accepted
import os

os._exit(0)
