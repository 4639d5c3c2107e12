"""Raises something that says more than anybody reads."""
# ending: output_exceeded or memory_exceeded
# lowest tier: C
# stopped by: output cap
# without it: raises ValueError
raise ValueError("x" * 10_000_000)
