"""Listens on an abstract Unix socket."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter
# without it: returned
import socket

socket.socket(socket.AF_UNIX).bind("\0orienteer")
