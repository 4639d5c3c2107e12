"""Fills memory with small objects."""
# ending: memory_exceeded or timed_out cpu
# lowest tier: C
held = []
while True:
    held.append([None] * 1000)
