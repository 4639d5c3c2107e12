"""Makes folders inside folders, deeper than anybody removes by recursion."""
# ending: died 0
# lowest tier: C
# stopped by: cleaning up
# without it: never removed
import os

for _ in range(1100):
    os.mkdir("d")
    os.chdir("d")
os._exit(0)
