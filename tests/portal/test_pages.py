"""Sign-in, roles and refusals; the pages' own contents are in the other tests."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from tests.portal.conftest import Portal
from tests.portal.filling import work
from tests.portal.reading import links, menu, page, words
from tests.portal.standin import PREFIX

from yorozu.japan import now
from yorozu.portal.pages import CONTENT_SECURITY
from yorozu.records.audit import Entry

Visitor = Callable[[str], httpx.Client]
Audited = Callable[[], list[Entry]]

STAFF, HEAD, DIVISION_HEAD, OTHER_HEAD, TRAINER, OTHER_TRAINER, HR = (
    "sato",
    "matsumoto",
    "inoue",
    "okada",
    "kimura",
    "mori",
    "hayashi",
)
EVERYBODY = {STAFF, HEAD, DIVISION_HEAD, OTHER_HEAD, TRAINER, OTHER_TRAINER, HR}
HEADS = {HEAD, DIVISION_HEAD, OTHER_HEAD}
# Address and who may open it.
MATRIX: dict[str, set[str]] = {
    "": EVERYBODY,
    "my-status": EVERYBODY,
    "department": HEADS,
    "department.xlsx": HEADS,
    "department?department=K210": {HEAD, DIVISION_HEAD},
    "department.xlsx?department=K210": {HEAD, DIVISION_HEAD},
    "department?department=K200": {DIVISION_HEAD},
    "department?department=K310&basis=then": {OTHER_HEAD},
    "department.xlsx?department=K310": {OTHER_HEAD},
    "department?department=K000": set(),
    "department?department=nowhere": set(),
    "class": {TRAINER, OTHER_TRAINER},
    "class/excel": {TRAINER},
    "class/excel/status": {TRAINER},
    "class/ai-use": {OTHER_TRAINER},
    "class/nowhere": set(),
    "records": {HR},
    "records?year=all": {HR},
    "records.xlsx": {HR},
}
MENU = {
    STAFF: ["わたしの研修"],
    HEAD: ["わたしの研修", "部署の研修状況"],
    TRAINER: ["わたしの研修", "クラスの状況"],
    HR: ["わたしの研修", "研修記録"],
}


@pytest.mark.parametrize("who", sorted(EVERYBODY))
def test_each_role_opens_its_own_pages_and_no_others(who: str, visitor: Visitor, audited: Audited) -> None:
    client = visitor(who)
    for address, allowed in MATRIX.items():
        seen = len(audited())
        answer = client.get(f"{PREFIX}{address}")
        expected = 200 if who in allowed else 403
        assert answer.status_code == expected, f"{who} at {address}: {answer.status_code}"
        entries = audited()[seen:]
        if address in ("", "my-status"):
            assert entries == []
            continue
        action = "refused" if who not in allowed else "export" if ".xlsx" in address else "view"
        assert [(entry.actor, entry.action) for entry in entries] == [(who, action)], address


def test_a_refusal_shows_nothing_of_what_was_asked_for(visitor: Visitor, audited: Audited) -> None:
    answer = visitor(HEAD).get(f"{PREFIX}department?department=K310")

    assert answer.status_code == 403
    assert "このページを見る権限がありません" in words(answer.text)
    for hidden in ("保育課", "中村", "小林", "K310"):
        assert hidden not in answer.text
    assert [(entry.action, entry.subject) for entry in audited()] == [("refused", "department K310")]


def test_departments_that_do_not_exist_are_refused_in_the_same_words(visitor: Visitor) -> None:
    client = visitor(HEAD)

    def main(code: str) -> str:
        answer = client.get(f"{PREFIX}department?department={code}")
        assert answer.status_code == 403
        heading = page(answer.text).find("h1")
        assert heading is not None
        return words(heading)

    assert main("K310") == main("K999")


def test_a_refused_address_of_any_length_is_recorded(visitor: Visitor, audited: Audited) -> None:
    assert visitor(HEAD).get(f"{PREFIX}department?department={'あ' * 1000}").status_code == 403
    (entry,) = audited()
    assert entry.subject.startswith("department ああ")
    assert len(entry.subject) <= 100


@pytest.mark.parametrize("who", sorted(MENU))
def test_the_menu_has_only_what_the_person_may_open(who: str, visitor: Visitor) -> None:
    assert menu(visitor(who).get(PREFIX).text) == MENU[who]


def test_whoever_is_not_signed_in_is_sent_to_the_hub_and_comes_back(portal: Portal) -> None:
    with httpx.Client(base_url=portal.hub.url, trust_env=False) as client:
        answer = client.get(f"{PREFIX}department?basis=then")
        assert answer.status_code == 302
        target = urlsplit(answer.headers["location"])
        assert target.path == "/hub/api/oauth2/authorize"
        assert parse_qs(target.query)["code_challenge_method"] == ["S256"]
        client.cookies.set("who", HEAD)
        answer = client.get(answer.headers["location"], follow_redirects=True)
        assert str(answer.url) == f"{portal.url}department?basis=then"
        assert answer.status_code == 200


def test_signing_out_at_the_hub_ends_the_session_here(portal: Portal, visitor: Visitor) -> None:
    client = visitor("suzuki")
    home = client.get(PREFIX)
    assert home.status_code == 200
    client.get(links(home.text)["サインアウト"])

    answer = client.get(PREFIX)
    # The stand-in's sign-in page is a bare 401.
    assert (answer.url.path, answer.status_code) == ("/hub/api/oauth2/authorize", 401)


def test_whoever_signs_in_next_in_the_same_browser_sees_their_own_page(visitor: Visitor) -> None:
    client = visitor("suzuki")
    assert "鈴木" in client.get(PREFIX).text
    client.get("/hub/login?as=nakamura", follow_redirects=False)
    text = client.get(PREFIX).text
    assert "中村" in text
    assert "鈴木" not in text


def test_someone_whom_the_hub_knows_and_the_roster_does_not(visitor: Visitor) -> None:
    answer = visitor("stranger").get(PREFIX)
    assert answer.status_code == 403
    assert "職員名簿に登録がありません" in words(answer.text)
    assert links(answer.text)["サインアウト"] == "/hub/logout"


@pytest.mark.parametrize("who", ["service:formgrader-excel", "outsider:sato"])
def test_services_and_people_without_access_are_refused(who: str, visitor: Visitor) -> None:
    answer = visitor(who).get(PREFIX)
    assert answer.status_code == 403
    assert "権限がありません" in words(answer.text)
    assert "佐藤" not in answer.text


def test_unknown_addresses_lead_back(visitor: Visitor) -> None:
    answer = visitor(STAFF).get(f"{PREFIX}nowhere")
    assert answer.status_code == 404
    assert "ページが見つかりません" in words(answer.text)
    assert links(answer.text)["「わたしの研修」へ"] == PREFIX
    assert menu(answer.text) == MENU[STAFF]


@pytest.mark.parametrize(
    ("who", "address", "status"),
    [
        (HEAD, "department?course=nowhere", 404),
        (HEAD, "department?basis=later", 400),
        (HR, "records?year=20x6", 400),
        (HR, "records?course=nowhere", 404),
        (TRAINER, "class/excel?cohort=one", 400),
        (TRAINER, "class/excel?cohort=999", 404),
    ],
)
def test_what_cannot_be_asked_for_is_an_error_in_japanese(
    who: str, address: str, status: int, visitor: Visitor
) -> None:
    answer = visitor(who).get(f"{PREFIX}{address}")
    assert answer.status_code == status
    assert f"エラー番号 {status}" in words(answer.text)


def test_every_page_comes_with_the_safe_headers(visitor: Visitor) -> None:
    client = visitor(DIVISION_HEAD)
    for address in ("", "my-status", "department", "department.xlsx", "records", "nowhere"):
        headers = client.get(f"{PREFIX}{address}").headers
        assert headers["content-security-policy"] == CONTENT_SECURITY
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert headers["x-frame-options"] == "DENY"
        assert headers["cache-control"] == "no-store"
        assert "server" not in headers


def test_pages_have_no_script_or_style_of_their_own(visitor: Visitor) -> None:
    for who, address in ((STAFF, ""), (HEAD, "department"), (TRAINER, "class/excel"), (HR, "records")):
        tree = page(visitor(who).get(f"{PREFIX}{address}").text)
        assert [script for script in tree.find_all("script") if not script.get("src")] == []
        assert tree.find_all("style") == []
        assert tree.find_all(style=True) == []


def test_a_script_of_another_page_gets_nothing_without_the_token(visitor: Visitor) -> None:
    client = visitor(STAFF)
    tree = page(client.get(PREFIX, headers={"Sec-Fetch-Mode": "navigate"}).text)
    part = tree.find(id="status")
    assert part is not None
    fetched = {"Sec-Fetch-Mode": "cors", "Sec-Fetch-Site": "same-origin"}

    assert client.get(f"{PREFIX}my-status", headers=fetched).status_code == 401
    allowed = client.get(f"{PREFIX}my-status", headers={**fetched, "X-XSRFToken": str(part["data-token"])})
    assert allowed.status_code == 200


def test_nothing_can_be_posted(visitor: Visitor) -> None:
    client = visitor(STAFF)
    client.get(PREFIX)
    assert client.post(PREFIX).status_code == 403


def test_what_people_wrote_is_text_on_the_page(portal: Portal, visitor: Visitor) -> None:
    with portal.ledger.session() as session:
        message = "<script>alert(1)</script> が違います\n  あなたの値: <b>x</b>"
        work(session, "ueno", "ai-use-01-prompt", {"read_header": (0.0, message)}, now(), "ai-use")
    text = visitor("ueno").get(PREFIX).text
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; が違います" in text
    assert "&lt;b&gt;x&lt;/b&gt;" in text


def test_a_hub_in_trouble_is_an_error_in_japanese(portal: Portal) -> None:
    portal.hub.in_trouble = True
    try:
        answer = httpx.get(portal.url, headers={"Authorization": "token abc"}, trust_env=False, timeout=30)
    finally:
        portal.hub.in_trouble = False
    assert answer.status_code == 502
    assert "うまく表示できませんでした" in words(answer.text)
