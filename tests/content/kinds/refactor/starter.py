def overdue(loans, today):
    result = []
    for i in range(len(loans)):
        l = loans[i]
        if l["due"] < today:
            if l["back"] == False:
                result.append(l["title"])
    return result
