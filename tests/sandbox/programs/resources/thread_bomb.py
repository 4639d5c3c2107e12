"""Starts threads without end."""
# ending: raises RuntimeError
# lowest tier: B
import threading
import time

while True:
    threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
