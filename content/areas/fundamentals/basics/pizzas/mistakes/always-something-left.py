guests = int(input())
each = int(input())
slices_per_pizza = int(input())

eaten = guests * each
pizzas = eaten // slices_per_pizza
if eaten % slices_per_pizza > 0:
    pizzas = pizzas + 1

print("pizzas:", pizzas)
print("left over:", slices_per_pizza - eaten % slices_per_pizza)
