from orienteer.curriculum import check, given, lists, one_of, request, requests, text

checks = [
    check("a new guest gets 201, a place and a number", request("POST", "/guests", json={"name": "Ada"})),
    check(
        "a guest is found again by the number",
        given(
            name=text("aß ", min_size=1, max_size=3),
            requests="""
                client.post("/guests", json={"name": "Zoe"})
                client.post("/guests", json={"name": name})
                client.get("/guests/2")
                client.get("/guests/1")
            """,
        ),
        inputs=6,
    ),
    check("nobody has a number that wasn't given out", request("GET", "/guests/7")),
    check(
        "what is no name gets 400",
        given(
            sent=one_of({"name": ""}, {"name": "  "}, {}, {"name": 3}, {"name": None}, ["name"], "name", 5, None),
            requests="""
                client.post("/guests", json=sent)
                client.get("/guests")
            """,
        ),
    ),
    check("a form instead of JSON gets 400", request("POST", "/guests", data={"name": "Ada"})),
    check(
        "all names come in alphabetical order",
        given(
            names=lists(one_of("Cleo", "Ada", "Ben"), max_size=3),
            requests="""
                for name in names:
                    client.post("/guests", json={"name": name})
                client.get("/guests")
            """,
        ),
        inputs=6,
    ),
    check(
        "the database holds the guests, without the spaces around their names",
        requests("""
            client.post("/guests", json={"name": " Ada "})
            client.post("/guests", json={"name": "Ben"})
            client.rows("SELECT id, name FROM guests ORDER BY id", of="guests.db")
        """),
    ),
    check("before anybody has entered a name, nobody is known", request("GET", "/me")),
    check(
        "the session keeps the name that was entered last",
        requests("""
            client.post("/guests", json={"name": "Ada "})
            client.post("/guests", json={"name": "Ben"})
            client.post("/guests", json={"name": ""})
            client.get("/me")
            client.session()
        """),
    ),
]
