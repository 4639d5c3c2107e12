"""Pays first, and puts the money back if that was too much."""


class VoucherError(Exception):
    pass


class UnknownVoucher(VoucherError):
    pass


class NotEnough(VoucherError):
    def __init__(self, missing):
        self.missing = missing

    def __str__(self):
        return str(self.missing) + " cents are missing"


def pay(balances, code, cents):
    try:
        balances[code] -= cents
    except KeyError as error:
        raise UnknownVoucher(code) from error
    left = balances[code]
    if left < 0:
        balances[code] = left + cents
        raise NotEnough(-left)
    return left
