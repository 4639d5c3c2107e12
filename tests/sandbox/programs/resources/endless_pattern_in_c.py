"""Compares strings in C for as long as it takes."""
# ending: timed_out cpu
# lowest tier: C
# stopped by: processor time
# without it: running
import difflib

difflib.SequenceMatcher(None, "ab" * 20_000, "ba" * 20_000, autojunk=False).ratio()
