"""Makes a file of a terabyte with nothing in it."""
# ending: raises OSError
# lowest tier: C
# stopped by: file size
# without it: returned
with open("sparse", "wb") as file:
    file.truncate(10**12)
