import pytest
from tests.hub.conftest import COURSE, UNIT, password_of

from yorozu.hub.client import HubSession
from yorozu.hub.errors import ClientError
from yorozu.hub.ports import free_ports
from yorozu.hub.up import Running

pytestmark = pytest.mark.hub

NOTEBOOK = f"{COURSE}/{UNIT}/{UNIT}.ipynb"


def test_a_wrong_password_does_not_let_in(hub: Running) -> None:
    with pytest.raises(ClientError, match="wrong user name or password"):
        HubSession(hub.url, "alice", password_of("bob"))


def test_signing_in_leads_to_the_portal(alice: HubSession, hub: Running) -> None:
    page = alice.get("/")
    assert str(page.url) == hub.portal_url
    assert page.status_code == 200


def test_nobody_answering_is_an_error_with_the_address() -> None:
    (port,) = free_ports(1)
    with pytest.raises(ClientError, match=str(port)):
        HubSession(f"http://127.0.0.1:{port}/", "alice", "x")


def test_files_come_back_byte_for_byte(alice: HubSession) -> None:
    content = "髙橋\r\n".encode("cp932") + b"\0\xff"
    alice.write_file("日本語 名前.bin", content)
    assert alice.read_file("日本語 名前.bin") == content
    with pytest.raises(ClientError, match="404"):
        alice.read_file("absent.txt")


def test_a_unit_is_opened_checked_and_submitted(alice: HubSession, hub: Running) -> None:
    """The portal's link, nbgrader's *Validate* and *Submit*, as a learner presses them."""
    opened = alice.get(f"/hub/user-redirect/yorozu/open?course={COURSE}&unit={UNIT}")
    assert str(opened.url).endswith(f"/user/alice/lab/tree/{NOTEBOOK}?reset")
    assert opened.status_code == 200

    failed = alice.validate(NOTEBOOK)["failed"]
    assert any("total([1, 2]) は 3 になるはずです" in test["source"] for test in failed)

    listed = alice.submit(COURSE, UNIT)
    assert [row["status"] for row in listed] == ["fetched", "submitted"]
    assert alice.assignments(COURSE) == listed


def test_a_submission_that_is_refused_says_why(alice: HubSession) -> None:
    alice.fetch(COURSE, UNIT)
    notebook = alice.read_file(NOTEBOOK)
    alice.write_file(NOTEBOOK, "これはノートブックではない".encode())
    with pytest.raises(ClientError, match="ノートブック"):
        alice.submit(COURSE, UNIT)
    alice.write_file(NOTEBOOK, notebook)


def test_a_unit_that_is_not_there_is_not_fetched(alice: HubSession) -> None:
    with pytest.raises(ClientError, match="not fetched"):
        alice.fetch(COURSE, "no-such-unit")
    with pytest.raises(ClientError):
        alice.submit(COURSE, "no-such-unit")


def test_a_lab_starts_again_after_it_was_stopped(hub: Running) -> None:
    with HubSession(hub.url, "bob", password_of("bob")) as bob:
        # What people see meanwhile.
        assert "JupyterLabを準備しています" in bob.get("/hub/spawn/bob").text
        bob.start_lab()
        bob.stop_lab()
        assert "JupyterLabが止まっています" in bob.get("/user/bob/lab").text
        bob.start_lab()
        assert bob.assignments(COURSE)[0]["assignment_id"] == UNIT
        bob.stop_lab()


def test_a_change_before_the_lab_was_entered_is_refused_here(hub: Running) -> None:
    with (
        HubSession(hub.url, "bob", password_of("bob")) as bob,
        pytest.raises(ClientError, match="start_lab"),
    ):
        bob.write_file("a.txt", b"")
