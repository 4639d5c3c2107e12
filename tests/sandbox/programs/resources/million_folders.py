"""Makes folder after folder."""
# ending: raises OSError
# lowest tier: A
# stopped by: scratch size
# without it: returned
import os

for number in range(3000):
    os.mkdir(str(number))
