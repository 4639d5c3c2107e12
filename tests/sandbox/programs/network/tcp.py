"""Connects to a server."""
# ending: raises PermissionError
# lowest tier: B
import socket

socket.create_connection(("127.0.0.1", 80), timeout=1)
