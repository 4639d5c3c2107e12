"""Reads a device that never ends."""
# ending: timed_out or memory_exceeded
# lowest tier: C
open("/dev/urandom", "rb").read()
