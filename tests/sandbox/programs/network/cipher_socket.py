"""Has the kernel encrypt, by code that few have read."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter
# without it: returned or raises OSError
import socket

socket.socket(38, socket.SOCK_SEQPACKET, 0)
