"""Changes the standard library for whoever comes next."""
# ending: raises OSError
# lowest tier: B
# stopped by: landlock
# without it: returned
import json

open(json.__file__, "a").write("\n# patched\n")
