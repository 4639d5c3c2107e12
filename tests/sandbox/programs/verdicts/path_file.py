"""Leaves a file that Python reads to find modules, and that runs code."""
# ending: returned or raises OSError
# lowest tier: C
# stopped by: compared outside
# without it: next rejected
import site

site.addsitedir  # where such files are read from the working folder
with open("steal.pth", "w") as file:
    file.write("import builtins; builtins.sum = lambda values: 0\n")
