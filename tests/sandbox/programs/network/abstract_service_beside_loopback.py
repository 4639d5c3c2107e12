"""Talks to a service over an abstract socket, where it has a network of its own."""
# ending: prints stopped
# lowest tier: A
# stopped by: network, scopes
# without it: prints reached
# profile: loopback
import socket

try:
    socket.socket(socket.AF_UNIX).connect("\0service")
    print("reached")
except OSError:
    print("stopped")
