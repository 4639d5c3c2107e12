"""Where a wrong program goes wrong: evidence of several sorts, one a file, and the ranking made of it."""
