"""Prints without end."""
# ending: output_exceeded
# lowest tier: C
# stopped by: output cap
# without it: returned
for _ in range(300):
    print("flood" * 1000)
