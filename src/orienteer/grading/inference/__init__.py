"""Inferring what inputs a function takes from example calls: their shapes, and what all of them have in common."""
