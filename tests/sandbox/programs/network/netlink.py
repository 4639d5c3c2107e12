"""Asks the kernel about the network."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter
# without it: returned
import socket

socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0)
