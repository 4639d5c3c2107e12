"""Makes a hard link to a file that isn't its own."""
# ending: raises OSError
# lowest tier: B
# stopped by: landlock
# without it: returned
import os

os.link("/home/another/solution.py", "mine.py")
