SOURCE = """
def overdue(loans, today):
    result = []
    for loan in loans:
        if loan["due"] < today:
            if not loan["back"]:
                result.append(loan["title"])
    return result
"""
exec(SOURCE)
UNUSED = [each for each in ()]
