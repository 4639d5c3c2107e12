"""Asks for one object that is larger than the limit."""
# ending: memory_exceeded
# lowest tier: C
# stopped by: memory
# without it: returned
held = bytearray(6 * 10**8)
