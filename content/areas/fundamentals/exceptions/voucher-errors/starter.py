class VoucherError(Exception):
    """A voucher that can't be paid with."""


def pay(balances, code, cents):
    """Take the cents off the voucher; what is left on it."""
    balances[code] -= cents
    return balances[code]
