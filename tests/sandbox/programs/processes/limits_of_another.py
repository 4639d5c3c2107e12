"""Changes the limits of its parent."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter
# without it: returned
import os
import resource

resource.prlimit(os.getppid(), resource.RLIMIT_CPU, (1, 1))
