"""A recorded run, played: its state at every step, in words, and where it first differs from a right program's."""
