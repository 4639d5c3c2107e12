"""Asks for sockets of protocols that nobody speaks any more."""
# ending: prints {1}
# lowest tier: B
# stopped by: filter
# without it: says {97
import socket

refusals = set()
for family in (3, 4, 5, 9, 30, 35):
    try:
        socket.socket(family, socket.SOCK_DGRAM)
    except OSError as error:
        refusals.add(error.errno)
print(refusals)
