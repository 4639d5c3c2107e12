guests = int(input())
each = int(input())
size = int(input())

# Python's remainder of a negative number is what is missing to the next multiple.
left_over = -(guests * each) % size
print("pizzas:", (guests * each + left_over) // size)
print("left over:", left_over)
