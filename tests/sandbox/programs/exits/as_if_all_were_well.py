"""Exits as if all were well."""
# ending: exited 0 or returned
# lowest tier: C
# stopped by: compared outside
# without it: accepted
import sys

sys.exit(0)
