"""Inferring what inputs a function takes from example calls: their shapes, and every property that all of them share."""
