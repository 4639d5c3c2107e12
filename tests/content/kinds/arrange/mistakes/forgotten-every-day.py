def longest_drought(rain):
    longest = 0
    for millimetres in rain:
        current = 0
        if millimetres == 0:
            current += 1
            longest = max(longest, current)
    return longest
