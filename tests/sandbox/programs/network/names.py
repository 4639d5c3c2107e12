"""Asks for a machine's address."""
# ending: raises OSError
# lowest tier: B
import socket

print(socket.getaddrinfo("example.org", 80))
