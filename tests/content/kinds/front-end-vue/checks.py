from orienteer.curriculum import check, click, complaints, dropped, page, reply, see, sent, told, wait

given = {
    "props": {"stations": ["Aachen", "Bonn", "Celle"]},
    "events": ["shown"],
    "api": {
        "GET /departures/Aachen": reply(
            [{"time": "10:02", "to": "Liège"}, {"time": "10:20", "to": "Düren"}], after=600
        ),
        "GET /departures/Bonn": reply([{"time": "10:05", "to": "Koblenz"}], after=100),
        "GET /departures/Celle": reply({"error": "closed"}, status=503, after=100),
    },
}
bonn = [click("Bonn"), wait(100)]
celle = [click("Celle"), wait(100)]

checks = [
    check(
        "it says that it is loading, and then shows the departures",
        page(see(), click("Aachen"), see(), wait(600), see(), **given),
    ),
    check("a bad answer is an alert, which the next station takes away", page(*celle, see(), *bonn, see(), **given)),
    check(
        "what is shown belongs to the station clicked last",
        page(click("Aachen"), *bonn, see(), wait(1000), see(), told(), **given),
    ),
    check(
        "a request that nobody waits for is aborted",
        page(click("Aachen"), click("Bonn"), wait(100), sent(), dropped(), **given),
    ),
    check(
        "“Stop” leaves the buttons alone",
        page(*bonn, click("Aachen"), click("Stop"), see(), dropped(), wait(1000), see(), **given),
    ),
    check("Vue has nothing to complain of", page(*bonn, *celle, click("Aachen"), *bonn, complaints(), **given)),
]
