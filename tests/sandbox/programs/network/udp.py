"""Sends a datagram."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter
# without it: returned
import socket

socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", 5353))
