"""Evaluates an expression that is nested more deeply than the parser goes."""
# ending: raises RecursionError or raises MemoryError or raises SyntaxError or memory_exceeded or output_exceeded
# lowest tier: C
# stopped by: a process of its own
# without it: died
eval("(" * 100_000 + ")" * 100_000)
