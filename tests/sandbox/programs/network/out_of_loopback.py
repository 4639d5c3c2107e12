"""Connects to Orienteer's port from a network of its own."""
# ending: raises ConnectionRefusedError
# lowest tier: A
# stopped by: network
# without it: returned
# profile: loopback
import socket

socket.create_connection(("127.0.0.1", 8765), timeout=2)
