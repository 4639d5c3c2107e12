"""Topics as Jupyter notebooks, whose exercises are graded where they stand."""
