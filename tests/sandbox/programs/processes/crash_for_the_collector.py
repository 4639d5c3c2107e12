"""Lowers its limit on core dumps to none, at which a machine's collector of them is started for each crash."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter
# without it: prints lowered
import resource

try:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
except ValueError:
    print("stopped")
else:
    print("lowered")
