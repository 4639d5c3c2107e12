"""Trials that need more than the others, each loaded where it is needed and nowhere else."""
