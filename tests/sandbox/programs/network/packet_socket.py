"""Listens to what passes by."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter, capabilities, users
# without it: returned or raises OSError
# jail: root
import socket

socket.socket(socket.AF_PACKET, socket.SOCK_RAW)
