from orienteer.curriculum import boots, check

SHOP = """
import argparse, signal, sys, threading, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

parser = argparse.ArgumentParser()
parser.add_argument("--port", type=int, default=8080)
parser.add_argument("--bread", default="none")
given = parser.parse_args()


class Shop(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/oven":
            time.sleep(0.3)
        text = given.bread.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *told):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = False


server = Server(("127.0.0.1", given.port), Shop)
signal.signal(signal.SIGTERM, lambda *told: threading.Thread(target=server.shutdown).start())
server.serve_forever()
server.server_close()
sys.exit(0)
"""
BAKE = """
import sys

for number, order in enumerate(sys.stdin, 1):
    print(number, order.strip())
"""
FILES = {"shop.py": SHOP, "bake.py": BAKE, "orders.txt": "rye\nspelt\n"}

checks = [
    check("the shop listens where the platform says", boots("client.get('/')", files=FILES, variables={"BREAD": "rye"})),
    check(
        "it listens where another platform says",
        boots("client.get('/')", files=FILES, variables={"BREAD": "rye"}, port=8123),
    ),
    check(
        "a bread of two words is one bread",
        boots("client.get('/')", files=FILES, variables={"BREAD": "old rye"}),
    ),
    check(
        "a request on its way is answered when the shop is stopped",
        boots(
            """
            waiting = client.begin("GET", "/oven")
            client.get("/")
            stop()
            waiting()
            """,
            files=FILES,
            variables={"BREAD": "rye"},
        ),
    ),
    check("the night works through the orders and ends", boots("wait()\nprinted()", process="night", files=FILES)),
]
