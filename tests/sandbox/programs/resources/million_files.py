"""Makes a million small files."""
# ending: raises OSError
# lowest tier: A
for number in range(1_000_000):
    open(str(number), "w").close()
