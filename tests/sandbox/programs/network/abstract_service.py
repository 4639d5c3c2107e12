"""Talks to a service over an abstract socket."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter, scopes
# without it: returned
import socket

socket.socket(socket.AF_UNIX).connect("\0service")
