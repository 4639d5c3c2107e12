def lot(reserve):
    """Call out what must be bid, hear bids, and return the best when the hammer falls."""
    best = None
    least = reserve
    yield least
    while True:
        bid = yield
        if bid is None:
            return best
        _, amount = bid
        if amount >= least:
            best = bid
            least = amount + 1
        yield least


def evening(reserves):
    """One lot after the other; return what became of each."""
    results = []
    for reserve in reserves:
        result = yield from lot(reserve)
        results.append(result)
    return results
