from __future__ import annotations

import gzip

import pytest
from starlette.testclient import TestClient

from orienteer.web.pages import Pages, policy

INDEX = "<!doctype html><script>theme()</script><div id=root></div>" + " " * 500


@pytest.fixture
def folder(tmp_path):
    built = tmp_path / "static"
    (built / "assets").mkdir(parents=True)
    (built / "index.html").write_text(INDEX, encoding="utf-8")
    (built / "assets" / "app-0123abcd.js").write_text("run()\n" * 100, encoding="utf-8")
    (tmp_path / "secret.txt").write_text("not for the page", encoding="utf-8")
    return built


@pytest.fixture
def client(folder) -> TestClient:
    return TestClient(Pages(folder))


@pytest.mark.parametrize("path", ["/", "/map", "/topics/oop/class-vs-instance", "/exercises/a/b/c"])
def test_a_deep_link_gets_the_index(client, path):
    answer = client.get(path)
    assert answer.text == INDEX and answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("path", ["/%00", "/exercise/a/b/%00", "/assets/%00", "/a%00b/%ff", "/" + "a" * 300])
def test_an_address_that_can_name_no_file_gets_the_index_which_says_not_found(client, path):
    answer = client.get(path)
    assert (answer.status_code, answer.text) == (200, INDEX)
    assert client.get(path + "/a.js").status_code == 404


def test_a_built_file_lasts_and_comes_compressed(client):
    answer = client.get("/assets/app-0123abcd.js")
    assert answer.text == "run()\n" * 100
    assert answer.headers["content-encoding"] == "gzip"
    assert "immutable" in answer.headers["cache-control"]
    plain = client.get("/assets/app-0123abcd.js", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers


def test_a_file_that_was_compressed_beforehand_is_sent_as_it_is(folder, client):
    (folder / "assets" / "lint-0123abcd.wasm").write_bytes(b"\0" * 4000)
    (folder / "assets" / "lint-0123abcd.wasm.gz").write_bytes(gzip.compress(b"\0" * 4000))
    assert client.get("/assets/lint-0123abcd.wasm").content == b"\0" * 4000


def test_of_ready_made_packings_the_smallest_that_is_taken_is_sent(folder, client):
    (folder / "assets" / "app-0123abcd.js.br").write_bytes(b"small")
    (folder / "assets" / "app-0123abcd.js.gz").write_bytes(gzip.compress(b"larger" * 9))

    def sent(taken):
        with client.stream("GET", "/assets/app-0123abcd.js", headers={"Accept-Encoding": taken}) as answer:
            return answer.headers.get("content-encoding"), b"".join(answer.iter_raw())

    assert sent("gzip, deflate, br;q=0.9") == ("br", b"small")
    assert sent("gzip, deflate")[0] == "gzip"
    assert sent("brown") == (None, b"run()\n" * 100)


def test_what_the_browser_has_already_is_not_sent_again(client):
    tag = client.get("/").headers["etag"]
    assert client.get("/", headers={"If-None-Match": tag}).status_code == 304


def test_a_missing_file_is_no_index(client):
    assert client.get("/assets/gone-01234567.js").status_code == 404
    assert client.get("/api/nothing").json()["error"]["what"] == "Nothing at /api/nothing answers GET."


@pytest.mark.parametrize("path", ["/../secret.txt", "/%2e%2e/secret.txt", "/assets/../../secret.txt", "//etc/passwd"])
def test_nothing_outside_the_folder_is_sent(client, path):
    answer = client.get(path)
    assert "not for the page" not in answer.text and "root:" not in answer.text


def test_a_page_that_is_rebuilt_is_sent_as_it_is_now(folder, client):
    client.get("/")
    (folder / "index.html").write_text("<!doctype html>new", encoding="utf-8")
    assert client.get("/").text == "<!doctype html>new"


def test_where_nothing_was_built_the_page_says_what_to_run(tmp_path):
    answer = TestClient(Pages(tmp_path / "static")).get("/")
    assert answer.status_code == 503 and "just frontend" in answer.text


def test_of_inline_scripts_only_the_built_ones_may_run():
    import base64
    import hashlib

    digest = base64.b64encode(hashlib.sha256(b"theme()").digest()).decode()
    rules = policy(INDEX)
    assert f"script-src 'self' 'wasm-unsafe-eval' 'sha256-{digest}'" in rules
    assert "'unsafe-inline'" not in rules.split("style-src")[0]
