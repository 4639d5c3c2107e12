"""Gives the machine another name."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter, capabilities, users
# without it: returned
# jail: root
import socket

socket.sethostname("mine")
