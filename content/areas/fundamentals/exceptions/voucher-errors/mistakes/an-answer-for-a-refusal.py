class VoucherError(Exception):
    """A voucher that can't be paid with."""


class UnknownVoucher(VoucherError):
    """No voucher has this code."""


class NotEnough(VoucherError):
    """The voucher is worth less than the price."""

    def __init__(self, missing):
        super().__init__(f"{missing} cents are missing")
        self.missing = missing


def pay(balances, code, cents):
    """Take the cents off the voucher; what is left on it."""
    try:
        balance = balances[code]
    except KeyError as error:
        raise UnknownVoucher(code) from error
    if cents > balance:
        return None
    balances[code] = balance - cents
    return balances[code]
