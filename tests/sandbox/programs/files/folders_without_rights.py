"""Makes folders inside folders and takes every right to them away from whoever removes them."""
# ending: died 0
# lowest tier: C
# stopped by: cleaning up
# without it: never removed
import os

for _ in range(20):
    os.mkdir("d")
    os.chdir("d")
    os.chmod("..", 0)
os._exit(0)
