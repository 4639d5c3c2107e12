"""Reads a device that never ends."""
# ending: timed_out or memory_exceeded
# lowest tier: C
# stopped by: processor time, memory
# without it: running
open("/dev/urandom", "rb").read()
