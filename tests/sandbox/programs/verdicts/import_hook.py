"""Hooks imports, so that ours go wrong."""
# call: f
# ending: value 3
# lowest tier: C
# stopped by: compared outside
# without it: accepted
import sys


class Hook:
    def find_spec(self, name, path=None, target=None):
        raise SystemExit(0)


def f():
    sys.meta_path.insert(0, Hook())
    sys.modules.clear()
    return 3
