"""Looks for another learner's solution."""
# ending: raises FileNotFoundError or raises PermissionError
# lowest tier: B
# stopped by: landlock
# without it: returned
print(open("/home/another/solution.py").read())
