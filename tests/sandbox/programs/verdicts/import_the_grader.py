"""Imports what compares."""
# ending: raises ModuleNotFoundError
# lowest tier: C
import orienteer.grading.judging
