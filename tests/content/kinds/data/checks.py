from orienteer.curriculum import check, given, integers, just, lists, one_of, same_table, scores, snippet, tuples

COLUMNS = ["day", "kind", "count", "price"]
ROWS = [
    ("Mon", "roll", 10, 40.0),
    ("Mon", "loaf", 2, 350.0),
    ("Tue", "roll", 5, 45.0),
    ("Tue", "cake", 3, None),
]

TRAINING = [("Mon", "roll", 100 - price + (price * 7) % 5, float(price)) for price in range(20, 80, 3)]
PRICES = [25.0, 33.0, 41.0, 58.0, 66.0, 71.0]
SOLD = [75, 68, 60, 42, 35, 30]
"""What was really sold at these prices: the submission never gets it."""

rows = lists(
    tuples(just("Mon"), one_of("roll", "loaf"), integers(1, 2), one_of(30.0, 45.5, None)),
    min_size=1,
    max_size=3,
)

checks = [
    check(
        "the revenue of each kind, sales without a price left out",
        snippet(f"""
            import pandas as pd
            revenue(pd.DataFrame({ROWS!r}, columns={COLUMNS!r}))
        """),
        compare=same_table(),
    ),
    check(
        "any sales",
        given(rows=rows, snippet=f"import pandas as pd\nrevenue(pd.DataFrame(rows, columns={COLUMNS!r}).astype({{'price': float}}))"),
        compare=same_table(),
        inputs=10,
    ),
    check(
        "the data frame that was given stays as it was",
        snippet(f"""
            import pandas as pd
            sales = pd.DataFrame({ROWS!r}, columns={COLUMNS!r})
            revenue(sales), drawn(sales)
            sales
        """),
        compare=same_table(),
    ),
    check(
        "a bar for each kind, as high as its revenue",
        snippet(f"""
            import pandas as pd
            drawn(pd.DataFrame({ROWS!r}, columns={COLUMNS!r}))
        """),
        compare=same_table(),
    ),
    check(
        "the line says what other prices would sell",
        given(
            rows=just(TRAINING),
            prices=just(PRICES),
            snippet=f"import pandas as pd\nmodel(pd.DataFrame(rows, columns={COLUMNS!r}))(prices)",
        ),
        compare=scores(SOLD, metric="mean absolute error", bound=3.0),
    ),
]
