"""Moves a file out of its folder."""
# ending: raises OSError
# lowest tier: B
# stopped by: landlock
# without it: returned
import os

with open("mine", "w") as file:
    file.write("x")
os.rename("mine", "/tmp/moved out")
