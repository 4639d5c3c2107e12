"""Asks for a machine's address."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter
# without it: returned
import socket

question = b"\x12\x34\x01\0\0\x01\0\0\0\0\0\0\x07example\x03org\0\0\x01\0\x01"
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
    asking.settimeout(2)
    asking.sendto(question, ("127.0.0.1", 5353))
    asking.recv(512)
