"""Has whoever reads its answers wait until a connection is over, where it has a network of its own."""
# ending: prints stopped
# lowest tier: A
# stopped by: filter
# without it: prints waits
# profile: loopback
import socket
import struct

listening = socket.create_server(("127.0.0.1", 0))
connection = socket.create_connection(listening.getsockname())
accepted, _ = listening.accept()
connection.setblocking(False)
try:
    while True:
        connection.send(bytes(1 << 16))
except BlockingIOError:
    pass
channel = socket.socket(fileno=3)
try:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 2))
    socket.send_fds(channel, [b" "], [connection.fileno()])
    connection.close()
    print("waits")
except OSError:
    print("stopped")
channel.detach()
