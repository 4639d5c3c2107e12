def lot(reserve):
    """Call out what must be bid, hear bids, and return the best when the hammer falls."""
    best = None
    least = reserve
    while True:
        bid = yield least
        if bid is None:
            raise StopIteration(best)
        _, amount = bid
        if amount >= least:
            best = bid
            least = amount + 1


def evening(reserves):
    """One lot after the other; return what became of each."""
    results = []
    for reserve in reserves:
        result = yield from lot(reserve)
        results.append(result)
    return results
