"""Has the kernel copy a device that never ends into the channel, past the program itself."""
# call: f
# ending: died or timed_out cpu
# lowest tier: C
# stopped by: compared outside
# without it: hung or died
import os


def f():
    zero = os.open("/dev/zero", os.O_RDONLY)
    while True:
        os.sendfile(3, zero, None, 1 << 20)
