def longest_drought(rain):
    current = 0
    longest = 0
    for millimetres in rain:
        if millimetres > 0:
            current = 0
        else:
            current += 1
        longest = max(longest, current)
    return longest
