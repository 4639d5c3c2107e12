"""Gives one file a name after the other."""
# ending: raises OSError
# lowest tier: A
# stopped by: scratch size
# without it: returned
import os

open("first", "w").close()
for number in range(5000):
    os.link("first", str(number))
