"""Raises its own limits."""
# ending: raises ValueError
# lowest tier: C
import resource

resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
