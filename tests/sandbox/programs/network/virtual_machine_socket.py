"""Talks to the machine that this machine runs on."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter
# without it: prints asked
import socket

try:
    socket.socket(40, socket.SOCK_STREAM)
    print("asked")
except PermissionError:
    print("stopped")
except OSError:
    print("asked")
