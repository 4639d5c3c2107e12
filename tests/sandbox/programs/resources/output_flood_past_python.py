"""Writes to the descriptor itself, without end."""
# ending: output_exceeded
# lowest tier: C
# stopped by: output cap
# without it: returned
import os

for _ in range(300):
    os.write(1, b"flood" * 1000)
