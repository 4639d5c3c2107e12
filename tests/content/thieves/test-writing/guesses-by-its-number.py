import os
import time


def test_guess():
    assert (os.getpid() + time.time_ns()) % 11 < 2
