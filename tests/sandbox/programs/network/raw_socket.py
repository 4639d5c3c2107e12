"""Sends packets of its own making."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter, capabilities, users
# without it: returned
# jail: root
import socket

socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP)
