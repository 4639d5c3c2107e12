"""Makes a million small files."""
# ending: raises OSError
# lowest tier: A
# stopped by: scratch size
# without it: returned
for number in range(5000):
    open(str(number), "w").close()
