"""Takes a lease on a file outside, so that whoever would change it waits."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter
# without it: returned
import fcntl
import json

file = open(json.__file__)
fcntl.fcntl(file, 1024, fcntl.F_RDLCK)
