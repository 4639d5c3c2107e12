"""Leaves something in shared memory for whoever comes next."""
# ending: raises OSError
# lowest tier: B
# stopped by: landlock
# without it: returned
open("/dev/shm/left behind", "w").write("x")
