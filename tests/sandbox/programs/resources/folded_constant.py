"""A constant that the compiler might compute."""
# ending: memory_exceeded
# lowest tier: C
# stopped by: memory
# without it: returned
x = "x" * (3 * 10**8) + "y"
