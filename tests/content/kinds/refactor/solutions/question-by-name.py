def is_missed(loan, today):
    return not loan["back"] and today > loan["due"]


def overdue(loans, today):
    return [loan["title"] for loan in loans if is_missed(loan, today)]
