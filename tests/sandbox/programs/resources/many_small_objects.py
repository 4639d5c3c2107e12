"""Fills memory with small objects."""
# ending: memory_exceeded or timed_out cpu
# lowest tier: C
# stopped by: memory
# without it: returned
held = []
for _ in range(60_000):
    held.append([None] * 1000)
