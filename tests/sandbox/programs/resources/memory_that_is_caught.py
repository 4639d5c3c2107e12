"""Catches the lack of memory and asks again, for ever."""
# ending: timed_out cpu or memory_exceeded
# lowest tier: C
# stopped by: processor time
# without it: running
while True:
    try:
        held = bytearray(10**13)
    except MemoryError:
        pass
