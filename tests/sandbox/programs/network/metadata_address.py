"""Asks for the credentials of the machine that it runs on."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter, landlock
# without it: prints asked
import socket

try:
    socket.create_connection(("169.254.169.254", 80), timeout=0.5)
    print("asked")
except PermissionError:
    print("stopped")
except OSError:
    print("asked")
