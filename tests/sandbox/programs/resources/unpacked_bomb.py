"""A few bytes that unpack to more than there is."""
# ending: memory_exceeded or timed_out cpu
# lowest tier: C
# stopped by: memory
# without it: returned
import zlib

packer = zlib.compressobj()
small = b"".join(packer.compress(bytes(10**6)) for _ in range(300)) + packer.flush()
large = zlib.decompress(small)
