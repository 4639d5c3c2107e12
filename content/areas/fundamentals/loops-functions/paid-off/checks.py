from orienteer.curriculum import check, given, one_of, program

checks = [
    check("each month adds the interest first and then takes the payment off", program("300\n10\n200\n")),
    check("the interest is rounded down", program("199\n1\n100\n")),
    check("without interest the payments come straight off the debt", program("300\n0\n100\n")),
    check("the last payment is only as large as what is still owed", program("250\n0\n100\n")),
    check("without a debt there is no month, and nothing is paid", program("0\n5\n10\n")),
    check("an interest as large as the payment means never", program("1000\n10\n100\n")),
    check("an interest larger than the payment means never", program("1000\n10\n70\n")),
    check("an interest just below the payment is paid off in the end", program("100\n10\n11\n")),
    check(
        "any debt, interest and payment",
        given(
            debt=one_of(99, 250, 1000),
            percent=one_of(0, 1, 10),
            payment=one_of(1, 100),
            program="{debt}\n{percent}\n{payment}\n",
        ),
    ),
]
