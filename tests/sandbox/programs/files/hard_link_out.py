"""Makes a hard link to a file that isn't its own."""
# ending: raises OSError
# lowest tier: B
import os

os.link(os.__file__, "mine.py")
