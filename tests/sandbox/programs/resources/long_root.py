"""Takes a root to millions of digits, inside one call into C."""
# ending: timed_out cpu or memory_exceeded
# lowest tier: C
# stopped by: processor time, memory
# without it: running
import decimal

decimal.getcontext().prec = 3 * 10**6
decimal.Decimal(2).sqrt()
