def overdue(loans, today):
    return [loan["title"] for loan in loans if loan["due"] < today or not loan["back"]]
