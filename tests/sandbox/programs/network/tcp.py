"""Connects to a server."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter, landlock
# without it: returned
import socket

socket.create_connection(("127.0.0.1", 8765), timeout=1)
