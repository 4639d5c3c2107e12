guests = int(input())
each = int(input())
slices_per_pizza = int(input())

eaten = guests * each
pizzas = round(eaten / slices_per_pizza)

print("pizzas:", pizzas)
print("left over:", pizzas * slices_per_pizza - eaten)
