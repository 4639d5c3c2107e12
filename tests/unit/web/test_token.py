from __future__ import annotations

import stat

from orienteer.web.token import token_of


def test_the_token_outlives_the_server(tmp_path):
    assert token_of(tmp_path) == token_of(tmp_path)
    assert len(token_of(tmp_path)) >= 43


def test_only_its_owner_can_read_the_token(tmp_path):
    token_of(tmp_path)
    assert stat.S_IMODE((tmp_path / "token").stat().st_mode) == 0o600


def test_two_folders_have_two_tokens(tmp_path):
    assert token_of(tmp_path / "one") != token_of(tmp_path / "two")


def test_a_damaged_token_is_made_anew(tmp_path):
    (tmp_path / "token").write_bytes(b"\xff\n")
    assert len(token_of(tmp_path)) >= 43


def test_one_that_can_not_be_kept_holds_for_this_run_and_leaves_nothing(tmp_path):
    (tmp_path / "token").mkdir()
    (tmp_path / "token" / "in the way").touch()
    assert len(token_of(tmp_path)) >= 43
    assert [path.name for path in tmp_path.iterdir()] == ["token"]
