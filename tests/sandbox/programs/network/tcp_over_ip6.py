"""Connects to this machine's own port over IPv6."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter, landlock
# without it: prints connected
import socket

try:
    socket.create_connection(("::1", 8765), timeout=1)
    print("connected")
except PermissionError:
    print("stopped")
