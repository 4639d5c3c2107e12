"""Hints in three steps, where, what and how, from several sources; all that they say was checked on the program."""
