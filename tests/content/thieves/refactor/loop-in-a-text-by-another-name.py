from builtins import exec as run

run("""
def overdue(loans, today):
    found = []
    for loan in loans:
        if loan["due"] < today and not loan["back"]:
            found.append(loan["title"])
    return found
""")
assert [None for each in "x"]
