"""Lowers what the process may use, for whoever writes down its answer and for whoever comes next."""
# call: f
# ending: value 42 or memory_exceeded
# lowest tier: C
# stopped by: a process of its own
# without it: died
import resource


def f():
    for limit in (resource.RLIMIT_NOFILE, resource.RLIMIT_FSIZE, resource.RLIMIT_AS, resource.RLIMIT_STACK):
        resource.setrlimit(limit, (0, 0))
    return 42
