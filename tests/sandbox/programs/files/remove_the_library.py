"""Removes a file of the standard library."""
# ending: raises OSError
# lowest tier: B
# stopped by: landlock
# without it: returned
import json.tool
import os

os.unlink(json.tool.__file__)
