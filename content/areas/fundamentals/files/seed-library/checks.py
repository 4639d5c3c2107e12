from orienteer.curriculum import check, program


def evening(stock, moves):
    return program(files={"stock.txt": stock, "moves.txt": moves})


def booking(name, stock, moves):
    return check(name, evening(stock, moves), observe=("output", "status", "files", "exception"))


checks = [
    booking("all the moves are booked", "bean 12\nkale 3\n", "bean -2\npea +4\n"),
    booking("without moves the stock stays as it was", "bean 12\n", ""),
    booking("a name may be moved more than once", "bean 12\n", "bean -2\nbean -3\nbean +1\n"),
    booking("a name with 0 packets stays", "bean 2\nkale 3\n", "bean -2\n"),
    booking("names keep their order", "pea 1\nbean 2\n", "bean +1\nzinnia +2\naster +3\n"),
    booking("a last line counts without a line end", "bean 12", "bean -2\nbean +10"),
    booking("letters with accents stay as they are", "pâtisson 1\n", "pâtisson +1\n"),
    booking("an empty stock can receive packets", "", "pea +1\n"),
    booking("if there isn't enough, nothing is booked", "bean 12\nkale 3\n", "bean -2\nkale -4\n"),
    booking("more can't be taken of a name that isn't in the stock", "bean 12\n", "pea -1\n"),
    booking("later moves don't make up for it", "bean 1\n", "bean +1\nbean -3\nbean +5\n"),
    booking("the first move that can't be made is named", "bean 1\n", "bean -2\npea -1\n"),
    check(
        "without moves.txt the stock stays as it was",
        program(files={"stock.txt": "bean 12\n"}),
        observe=("output", "status", "files", "exception"),
    ),
]
