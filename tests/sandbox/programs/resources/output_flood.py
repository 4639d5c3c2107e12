"""Prints without end."""
# ending: output_exceeded
# lowest tier: C
while True:
    print("flood" * 1000)
