"""The cards as a package for Anki."""
