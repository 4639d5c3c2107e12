"""Asks for sockets of the kernel's other families, where it has a network of its own."""
# ending: prints []
# lowest tier: A
# stopped by: filter
# without it: says [16
# profile: loopback
import contextlib
import socket

made = []
for family in (16, 17, 38, 40):
    with contextlib.suppress(OSError):
        socket.socket(family, socket.SOCK_DGRAM).close()
        made.append(family)
print(made)
