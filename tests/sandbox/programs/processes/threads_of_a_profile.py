"""Starts more threads than its profile has."""
# ending: raises RuntimeError
# lowest tier: A
# stopped by: processes
# without it: returned
# profile: asyncio
# jail: root
import threading

gate = threading.Event()
threading.stack_size(64 * 1024)
for _ in range(60):
    threading.Thread(target=gate.wait, daemon=True).start()
