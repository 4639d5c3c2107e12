from orienteer.curriculum import check, click, fill, page, complaints, reply, see, sent, told, wait

milk = [{"id": 1, "name": "Milk"}]
api = {
    "GET /items": reply(milk, after=300),
    "POST /items": reply({"id": 2, "name": "Tea"}, status=201, after=100),
}
there = wait(300)

checks = [
    check("it says that it is loading, and then shows the list", page(see(), there, see(), api=api)),
    check(
        "what is added comes to the end of the list, and the field is emptied",
        page(there, fill("Thing", "Tea"), click("Add"), wait(100), see(), api=api, events=["onAdd"]),
    ),
    check(
        "the API is asked as the task says",
        page(there, fill("Thing", "  Tea "), click("Add"), wait(100), sent(), api=api, events=["onAdd"]),
    ),
    check(
        "who uses the component is told",
        page(there, fill("Thing", "Tea"), click("Add"), wait(100), told(), api=api, events=["onAdd"]),
    ),
    check(
        "spaces are no name",
        page(there, see("button"), fill("Thing", "   "), see("button"), fill("Thing", "Tea"), see("button"), api=api),
    ),
    check("a bad answer is an alert", page(see(), api={"GET /items": reply({"error": "closed"}, status=500)})),
    check(
        "React has nothing to complain of",
        page(there, fill("Thing", "Tea"), click("Add"), wait(100), complaints(), api=api, events=["onAdd"]),
    ),
]
