SOURCE = """
def fills(kilos, van):
    kilos = [int(weight) for weight in kilos]
    for place in range(len(kilos)):
        for other in range(place + 1, len(kilos)):
            if kilos[place] + kilos[other] == van:
                return True
    return False
"""
exec(compile(SOURCE, "elsewhere.py", "exec"))
