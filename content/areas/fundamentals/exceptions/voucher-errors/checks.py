from orienteer.curriculum import call, check, given, integers, snippet

checks = [
    check("a payment gives what is left", call("pay", {"OAK": 500, "ELM": 20}, "OAK", 465)),
    check(
        "a payment is taken off this voucher alone",
        snippet("""
            balances = {"OAK": 500, "ELM": 20}
            pay(balances, "OAK", 465)
            balances
        """),
    ),
    check(
        "a voucher that is used up stays in the dictionary",
        snippet("""
            balances = {"OAK": 500}
            pay(balances, "OAK", 500)
            balances
        """),
    ),
    check("an unknown code raises UnknownVoucher", call("pay", {"OAK": 500}, "ASH", 10)),
    check("too little on the voucher raises NotEnough", call("pay", {"OAK": 35}, "OAK", 70)),
    check(
        "NotEnough says how many cents are missing",
        snippet("""
            try:
                pay({"OAK": 35}, "OAK", 80)
            except NotEnough as error:
                answer = error.missing
            answer
        """),
    ),
    check(
        "each NotEnough keeps its own number",
        snippet("""
            first, second = NotEnough(35), NotEnough(40)
            (first.missing, second.missing)
        """),
    ),
    check("the text of NotEnough has the number in it", snippet("str(NotEnough(35))")),
    check(
        "the text of UnknownVoucher is the code",
        snippet("""
            try:
                pay({"OAK": 35}, "ASH", 80)
            except UnknownVoucher as error:
                answer = str(error)
            answer
        """),
    ),
    check(
        "the cause of UnknownVoucher is the KeyError of the search",
        snippet("""
            try:
                pay({"OAK": 35}, "ASH", 80)
            except UnknownVoucher as error:
                answer = type(error.__cause__).__name__
            answer
        """),
    ),
    check(
        "one handler for VoucherError catches both refusals",
        snippet("(issubclass(UnknownVoucher, VoucherError), issubclass(NotEnough, VoucherError))"),
    ),
    check(
        "neither refusal is a case of the other",
        snippet("(issubclass(UnknownVoucher, NotEnough), issubclass(NotEnough, UnknownVoucher))"),
    ),
    check("VoucherError derives from Exception directly", snippet("VoucherError.__bases__ == (Exception,)")),
    check(
        "a payment that is refused takes nothing",
        snippet("""
            balances = {"OAK": 35}
            for code in ("OAK", "ASH"):
                try:
                    pay(balances, code, 70)
                except Exception:
                    pass
            balances
        """),
    ),
    check(
        "any balance and any price",
        given(
            balance=integers(0, 3),
            cents=integers(0, 4),
            snippet="""
                balances = {"OAK": balance}
                try:
                    answer = pay(balances, "OAK", cents)
                except NotEnough as error:
                    answer = ("missing", error.missing)
                (answer, balances)
            """,
        ),
    ),
]
