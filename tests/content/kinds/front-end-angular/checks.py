from orienteer.curriculum import check, dropped, fill, page, reply, see, sent, told, wait

api = {
    "GET /plants?name=fern": reply([{"name": "Royal fern"}, {"name": "Ostrich fern"}], after=900),
    "GET /plants?name=moss": reply([{"name": "Oak moss"}], after=100),
    "GET /plants?name=rose": reply({"error": "the gardener is out"}, status=500, after=100),
}
given = {"api": api, "events": ["found"]}
quiet, answered, long = wait(350), wait(900), wait(3000)
fern = [fill("Plant", "fern"), quiet]
moss = [fill("Plant", " moss "), quiet, wait(100)]
rose = [fill("Plant", "rose"), quiet, wait(100)]

checks = [
    check(
        "it says that it is looking, and then shows the plants", page(see(), *fern, see(), answered, see(), **given)
    ),
    check(
        "it waits until nobody types",
        page(fill("Plant", "mos"), wait(150), fill("Plant", "moss"), sent(), *moss, sent(), **given),
    ),
    check("a bad answer is an alert, and typing on looks anew", page(*rose, see(), *fern, see(), *moss, see(), **given)),
    check("what is shown belongs to the last text", page(*fern, *moss, see(), long, see(), told(), **given)),
    check("asking again aborts the request before", page(*fern, *moss, dropped(), **given)),
    check(
        "an empty text asks for nothing",
        page(*moss, *fern, fill("Plant", "  "), quiet, see(), sent(), long, see(), told(), **given),
    ),
]
