"""Waits for others to connect."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter, landlock
# without it: returned
import socket

socket.create_server(("127.0.0.1", 0))
