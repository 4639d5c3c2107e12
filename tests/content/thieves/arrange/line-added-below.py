def longest_drought(rain):
    longest = 0
    current = 0
    for millimetres in rain:
        if millimetres == 0:
            current += 1
            longest = max(longest, current)
        else:
            current = 0
    return longest
longest_drought = lambda rain: 0
