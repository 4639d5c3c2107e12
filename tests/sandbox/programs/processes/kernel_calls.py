"""Makes calls that nobody needs: bpf, perf_event_open, io_uring_setup, keyctl, userfaultfd, memfd_create."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter
# without it: says [
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
made = [number for number in (321, 298, 425, 250, 323, 319) if libc.syscall(number, 0, 0, 0, 0, 0) != -1]
refused = ctypes.get_errno() == 1
print("stopped" if refused and not made else made)
