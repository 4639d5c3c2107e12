"""Talks to a service over a socket in the file system."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter
# without it: returned
import socket

socket.socket(socket.AF_UNIX).connect("/tmp/service")
