"""Exits as programs do."""
# ending: exited 3
# lowest tier: C
import sys

sys.exit(3)
