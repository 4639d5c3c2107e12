def overdue(loans, today):
    result = []
    for loan in loans:
        if loan["due"] < today and not loan["back"]:
            result.append(loan["title"])
    return result
