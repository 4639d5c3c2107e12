"""Opens files until no more can be opened."""
# ending: raises OSError
# lowest tier: C
held = []
while True:
    held.append(open("/dev/null"))
