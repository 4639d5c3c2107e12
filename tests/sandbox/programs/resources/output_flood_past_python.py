"""Writes to the descriptor itself, without end."""
# ending: output_exceeded
# lowest tier: C
import os

while True:
    os.write(1, b"flood" * 1000)
