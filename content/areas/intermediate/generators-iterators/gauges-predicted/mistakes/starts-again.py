noted = []


def levels(texts):
    noted.append("begun")
    for text in texts:
        noted.append(text)
        yield int(text)


texts = ["310", "295", "402"]
print(noted)
print(next(levels(texts)), noted)

high = (level for level in levels(texts) if level > 300)
print(noted)
print(list(high))
noted = ["begun", *texts]
print(list(levels(texts)), len(noted) - 4)
print(next(levels(texts), "no more"))

kept = [310, 295]
print(next(iter(kept)), next(iter(kept)))

pairs = [1, 2, 3, 4]
print(list(zip(pairs, pairs)))
