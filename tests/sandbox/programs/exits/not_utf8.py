"""Prints bytes that are no text."""
# ending: prints �
# lowest tier: C
# stopped by: compared outside
# without it: died
import sys

sys.stdout.buffer.write(b"\xff\n")
