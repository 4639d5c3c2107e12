"""Changes the standard library for whoever comes next."""
# ending: raises OSError
# lowest tier: B
import json

open(json.__file__, "a").write("\nprint('patched')\n")
