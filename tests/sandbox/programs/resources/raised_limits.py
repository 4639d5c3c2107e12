"""Raises its own limits."""
# ending: raises ValueError
# lowest tier: C
# stopped by: memory
# without it: returned
import resource

resource.setrlimit(resource.RLIMIT_AS, (1 << 39, 1 << 39))
