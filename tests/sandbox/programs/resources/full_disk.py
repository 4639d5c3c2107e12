"""Writes one file after the other."""
# ending: raises OSError
# lowest tier: A
# stopped by: scratch size
# without it: returned
for number in range(40):
    with open(f"file {number}", "wb") as file:
        file.write(b"x" * 1_000_000)
