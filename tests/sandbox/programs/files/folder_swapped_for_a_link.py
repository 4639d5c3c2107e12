"""Moves its own folder away and leaves a link in its place, for whoever cleans up to follow."""
# ending: prints stopped
# lowest tier: B
# stopped by: landlock, tree
# without it: prints swapped
import os

here = os.getcwd()
try:
    os.rename(here, f"{here}-away")
    os.symlink("/home/another", here)
    print("swapped")
except OSError:
    print("stopped")
