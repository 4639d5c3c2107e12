"""Opens files until no more can be opened."""
# ending: raises OSError
# lowest tier: C
# stopped by: descriptors
# without it: returned
held = [open("/dev/null") for _ in range(500)]
