"""Orienteer: an executable roadmap for mastering Python."""

__version__ = "0.1.0"
