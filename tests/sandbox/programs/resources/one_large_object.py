"""Asks for one object that is larger than the limit."""
# ending: memory_exceeded
# lowest tier: C
held = bytearray(10**12)
