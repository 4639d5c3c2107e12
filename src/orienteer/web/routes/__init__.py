"""One file for each thing that has addresses."""
