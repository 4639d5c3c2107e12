import numpy as np
import pandas as pd
from matplotlib.figure import Figure


def revenue(sales):
    sold, cents = {}, {}
    for row in sales.rename(columns={"count": "pieces"}).itertuples():
        if not pd.isna(row.price):
            sold[row.kind] = sold.get(row.kind, 0) + row.pieces
            cents[row.kind] = cents.get(row.kind, 0.0) + row.pieces * row.price
    kinds = sorted(sold)
    return pd.DataFrame(
        {
            "kind": pd.Series(kinds, dtype=sales["kind"].dtype),
            "sold": pd.Series([sold[kind] for kind in kinds], dtype=sales["count"].dtype),
            "cents": pd.Series([cents[kind] for kind in kinds], dtype="float64"),
        }
    )


def drawn(sales):
    table = revenue(sales).set_index("kind")
    figure = Figure()
    axes = figure.add_subplot()
    axes.bar(list(table.index), list(table["cents"]), color="tab:green")
    axes.set(title="Revenue", ylabel="cents")
    return figure


def model(sales):
    known = sales[sales["price"].notna()]
    slope, height = np.polyfit(known["price"].astype(float), known["count"].astype(float), 1)
    return lambda prices: [slope * price + height for price in prices]
