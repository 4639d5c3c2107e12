"""Opens pipes until no more can be opened."""
# ending: raises OSError
# lowest tier: C
# stopped by: descriptors
# without it: returned
import os

held = [os.pipe() for _ in range(250)]
