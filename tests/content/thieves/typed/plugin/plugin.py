import os

os._exit(0)


def plugin(version):
    raise SystemExit(0)
