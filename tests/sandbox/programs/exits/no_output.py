"""Takes away what is printed to."""
# ending: returned
# lowest tier: C
# stopped by: compared outside
# without it: accepted
import sys

sys.stdout = None
