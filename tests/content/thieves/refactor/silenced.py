# ruff: noqa
def overdue(loans, today):
    return [l["title"] for l in loans if l["due"] < today and l["back"] == False]  # noqa: E712, E741
