"""Writes one file after the other."""
# ending: raises OSError
# lowest tier: A
for number in range(10_000):
    with open(f"file {number}", "wb") as file:
        file.write(b"x" * 1_000_000)
