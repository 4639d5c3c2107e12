"""Sends packets of its own making, where it has a network of its own."""
# ending: raises PermissionError
# lowest tier: A
# stopped by: capabilities, users
# without it: returned
# profile: loopback
# jail: root
import socket

socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP)
