"""Prints bytes that are no text."""
# ending: prints �
# lowest tier: C
import sys

sys.stdout.buffer.write(b"\xff\n")
