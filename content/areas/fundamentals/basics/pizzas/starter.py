guests = int(input())
each = int(input())
slices_per_pizza = int(input())

pizzas = 0
print("pizzas:", pizzas)
