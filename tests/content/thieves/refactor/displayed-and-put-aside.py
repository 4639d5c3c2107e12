def overdue(loans, today):
    return [loan["title"] for loan in loans if loan["due"] < today and not loan["back"]]


def overdue(loans, today):  # noqa: F811
    if not loans:
        return []
    first, *rest = loans
    missed = [first["title"]] if first["due"] < today and not first["back"] else []
    return missed + overdue(rest, today)
