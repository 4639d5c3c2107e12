from orienteer.curriculum import check, given, lists, one_of, request, requests, tuples

checks = [
    check("an empty basket costs nothing", request("GET", "/basket")),
    check(
        "what is ordered is in the basket",
        given(
            orders=lists(tuples(one_of("tea", "cake"), one_of(1, 2)), max_size=3),
            requests="""
                for item, count in orders:
                    client.post("/basket", data={"item": item, "count": str(count)})
                client.get("/basket")
            """,
        ),
        inputs=8,
    ),
    check(
        "a bad order gets 400 and changes nothing",
        given(
            order=one_of(
                {"item": "soap", "count": "1"},
                {"item": "tea", "count": "0"},
                {"item": "tea", "count": "-1"},
                {"item": "tea", "count": "many"},
                {"item": "tea"},
                {"count": "1"},
            ),
            requests="""
                client.post("/basket", data={"item": "cake", "count": "1"})
                client.post("/basket", data=order)
                client.get("/basket")
            """,
        ),
    ),
    check("another method gets 405", request("DELETE", "/basket")),
    check(
        "the session holds the basket",
        requests("""
            client.post("/basket", data={"item": "tea", "count": "2"})
            client.get("/basket")
            client.session()
        """),
        observe=["value"],
    ),
]
