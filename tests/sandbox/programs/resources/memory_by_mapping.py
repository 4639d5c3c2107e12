"""Maps more memory than the limit."""
# ending: raises OSError or memory_exceeded
# lowest tier: C
# stopped by: memory
# without it: returned
import mmap

mmap.mmap(-1, 6 * 10**8)
