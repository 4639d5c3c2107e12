"""Starts threads without end."""
# ending: raises RuntimeError
# lowest tier: B
# stopped by: filter, processes, memory
# without it: prints bomb
import threading
import time

for _ in range(60):
    threading.Thread(target=time.sleep, args=(600,), daemon=True).start()
print("bomb", flush=True)
