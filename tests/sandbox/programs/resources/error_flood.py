"""Writes errors without end."""
# ending: output_exceeded
# lowest tier: C
# stopped by: output cap
# without it: returned
import sys

for _ in range(300):
    sys.stderr.write("flood" * 1000)
