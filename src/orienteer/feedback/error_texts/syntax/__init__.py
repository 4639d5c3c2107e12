"""What a syntax error means and where it really is: rules that look at the lines, one sort of slip a file."""
