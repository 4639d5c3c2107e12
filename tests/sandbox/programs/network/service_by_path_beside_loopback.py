"""Talks to a service over a socket in the file system, where it has a network of its own."""
# ending: prints stopped
# lowest tier: A
# stopped by: tree, users
# without it: prints reached
# profile: loopback
import socket

try:
    socket.socket(socket.AF_UNIX).connect("/tmp/service")
    print("reached")
except OSError:
    print("stopped")
