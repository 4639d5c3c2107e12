from orienteer.curriculum import check, given, integers, lists, one_of, records, request, requests

checks = [
    check("a sale gets 201 and a number", request("POST", "/sales", json={"item": "tea", "cents": 250})),
    check(
        "sales are numbered from 1 and found again",
        requests("""
            client.post("/sales", json={"item": "tea", "cents": 1})
            client.post("/sales", json={"item": "cake", "cents": 300})
            client.get("/sales/2")
            client.get("/sales/1")
        """),
    ),
    check(
        "a number that no sale has gets 404",
        given(
            number=one_of(0, -1, 2, 1),
            requests="""
                client.post("/sales", json={"item": "tea", "cents": 250})
                client.get(f"/sales/{number}")
            """,
        ),
    ),
    check(
        "what is no sale gets 422 and isn't counted",
        given(
            sale=one_of({"item": "tea"}, {"item": "tea", "cents": 0}, {"item": "", "cents": 5}, {"item": "tea", "cents": "x"}),
            requests="""
                client.post("/sales", json=sale)
                client.get("/total")
            """,
        ),
    ),
    check(
        "the total is the sum of all sales, or of one item's",
        given(
            sales=lists(records(item=one_of("tea", "cake"), cents=integers(1, 3)), max_size=3),
            requests="""
                for sale in sales:
                    client.post("/sales", json=sale)
                client.get("/total")
                client.get("/total", query={"item": "tea"})
            """,
        ),
        inputs=10,
    ),
]
