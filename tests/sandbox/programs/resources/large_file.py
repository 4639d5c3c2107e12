"""Writes one large file."""
# ending: raises OSError
# lowest tier: C
# stopped by: file size
# without it: returned
with open("large", "wb") as file:
    for _ in range(40):
        file.write(bytes(10**6))
