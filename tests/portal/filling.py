"""A small ward office for the portal's tests: a department tree, twenty people, two courses.

Tests that add work do so for wada, abe, ueno or endo, one test each; other tests tell what the others did.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from yorozu.japan import JST, now, to_jst
from yorozu.records.attempts import Mark, Outcome, Result, graded, receive, release_feedback, started
from yorozu.records.corrections import waive
from yorozu.records.courses import CourseTemplate, UnitTemplate, record_release, register_course
from yorozu.records.database import Ledger
from yorozu.records.enrolments import enrol, open_cohort
from yorozu.records.roster import import_roster

EXCEL = CourseTemplate(
    id=UUID("05fcd398-f538-42cd-addf-874f1cf04bdd"),
    slug="excel",
    title="Excel業務の自動化",
    version="1.2.0",
    hours=1.5,
    unit_score=0.8,
    units=(
        UnitTemplate("excel-01-read", "ブックを読む", 45, True),
        UnitTemplate("excel-02-clean", "表をきれいにする", 45, True),
        UnitTemplate("excel-03-more", "グラフにする", 30, False),
    ),
)
TOOLS = CourseTemplate(
    id=UUID("7d5a3a6e-9d0c-4c6b-8f0d-3c0a2b0e9f11"),
    slug="ai-use",
    title="生成AIの使い方",
    version="0.9.0",
    hours=2,
    unit_score=0.7,
    units=(UnitTemplate("ai-use-01-prompt", "たのみ方の基本", 30, True),),
)
DEPARTMENTS = """所属コード,所属名,上位所属コード
K000,架空区,
K100,総務部,K000
K120,人事課,K100
K130,デジタル推進課,K100
K200,区民部,K000
K210,戸籍住民課,K200
K220,国民健康保険課,K200
K300,子ども家庭部,K000
K310,保育課,K300
"""
PEOPLE = """職員番号,氏名,ユーザー名,所属コード,所属長,発令日,役割
0001001,佐藤　花子,sato,K210,,2024-04-01,
0001002,鈴木　一郎,suzuki,K210,,2023-04-01,
0001003,髙橋　美咲,takahashi,K210,,2025-04-01,
0001004,田中　健太,tanaka,K210,,2022-04-01,
0001005,伊藤　直子,ito,K220,,2024-04-01,
0001006,渡邊　大輔,watanabe,K220,,2021-04-01,
0001007,山本　陽子,yamamoto,K210,,2025-10-01,
0001008,中村　翔,nakamura,K310,,2024-04-01,
0001009,小林　恵,kobayashi,K310,,2023-04-01,
0001010,加藤　隆,kato,K130,,2020-04-01,
0001011,和田　明,wada,K130,,2024-04-01,
0001012,阿部　光,abe,K130,,2024-04-01,
0001013,上野　進,ueno,K130,,2024-04-01,
0001014,遠藤　愛,endo,K130,,2024-04-01,
0000501,松本　和子,matsumoto,K210,○,2024-04-01,
0000502,井上　浩,inoue,K200,○,2023-04-01,
0000505,岡田　茂,okada,K310,○,2023-04-01,
0000503,木村　修,kimura,K130,,2021-04-01,講師:excel
0000506,森　健,mori,K130,,2021-04-01,講師:ai-use
0000504,林　真理子,hayashi,K120,,2022-04-01,人事
"""
ACTOR = "test"

RIGHT = {"read_header": (4.0, ""), "staff_numbers": (3.0, ""), "dates_hidden": (3.0, "")}
WRONG_NUMBERS = (
    "職員番号の先頭の 0 が消えています。\n"
    "  期待した値: '0012345'\n"
    "  あなたの値: 12345\n"
    "  どこを見るか: セルの値を int にしていないか"
)
WRONG_DATES = "日付が文字列のままです。\n  どこを見るか: 日付のセルを読むところ"
PARTLY = {
    "read_header": (4.0, ""),
    "staff_numbers": (0.0, WRONG_NUMBERS),
    "dates_hidden": (0.0, WRONG_DATES),
}
NOT_WRITTEN = "まだ書かれていません"
BLANK = dict.fromkeys(RIGHT, (0.0, NOT_WRITTEN))
POINTS = {"read_header": 4.0, "staff_numbers": 3.0, "dates_hidden": 3.0}
NOT_GRADED = "採点が途中で止まったため、0点です。"
STOPPED: dict[str, tuple[Outcome, str]] = {
    "timeout": ("timeout", "60秒たっても終わりませんでした。終わらない繰り返しがないかを見てください。"),
    "broken": ("broken", "ノートブックがJSONとして読めません。もう一度保存してから提出してください。"),
}


def today() -> date:
    return to_jst(now()).date()


def days_ago(days: int, hour: int = 10) -> datetime:
    return datetime.combine(today() - timedelta(days=days), time(hour, 5), JST)


def submit(session: Session, who: str, unit: str, at: datetime, course: str = "excel") -> int:
    """An attempt that waits."""
    sha256 = uuid4().hex * 2
    return receive(session, who, course, unit, uuid4(), sha256, 20_000, at).attempt


def work(
    session: Session,
    who: str,
    unit: str,
    result: dict[str, tuple[float, str]] | str,
    at: datetime,
    course: str = "excel",
) -> int:
    """An attempt that is graded half a minute later; `result` is scores by test, or an outcome of STOPPED."""
    attempt = submit(session, who, unit, at, course)
    started(session, attempt, at + timedelta(seconds=2))
    if isinstance(result, str):
        outcome, reason = STOPPED[result]
        result = dict.fromkeys(RIGHT, (0.0, NOT_GRADED))
    else:
        outcome, reason = "graded", ""
    marks = tuple(
        Mark(test, score, POINTS[test], test.endswith("_hidden"), message)
        for test, (score, message) in result.items()
    )
    done = Result(outcome, reason, marks)
    graded(session, attempt, done, at + timedelta(seconds=30))
    release_feedback(session, attempt, uuid4().hex * 2, "grader")
    return attempt


@dataclass(frozen=True)
class Office:
    """The cohorts' ids."""

    spring: int
    autumn: int
    tools: int


def fill(ledger: Ledger, folder: Path) -> Office:
    """Everything, in an empty ledger; two courses, three cohorts, one of them overdue."""
    with ledger.session() as session:
        register_course(session, EXCEL, ACTOR)
        register_course(session, TOOLS, ACTOR)
        import_people(session, folder, PEOPLE)
        office = _open(session)
        _work(session)
        moved = PEOPLE.replace("yamamoto,K210,,2025-10-01", f"yamamoto,K310,,{today() - timedelta(days=3)}")
        import_people(session, folder, moved)
    return office


def import_people(session: Session, folder: Path, people: str) -> None:
    (folder / "departments.csv").write_text(DEPARTMENTS, encoding="utf-8")
    (folder / "people.csv").write_text(people, encoding="utf-8")
    import_roster(session, folder / "departments.csv", folder / "people.csv", ACTOR, today())


def _open(session: Session) -> Office:
    def cohort(course: str, name: str, begins: int, due: int, people: str) -> int:
        starts = today() - timedelta(days=begins)
        number = open_cohort(session, course, name, starts, today() + timedelta(days=due), ACTOR)
        enrol(session, number, people.split(), ACTOR)
        return number

    office = Office(
        spring=cohort("excel", "前期", 80, -8, "tanaka ito watanabe yamamoto kobayashi kato"),
        autumn=cohort("excel", "後期", 30, 20, "sato suzuki takahashi nakamura"),
        tools=cohort("ai-use", "後期", 20, 40, "sato takahashi watanabe matsumoto wada abe ueno endo"),
    )
    for unit in ("excel-01-read", "excel-02-clean"):
        record_release(session, "excel", unit, "a" * 64, ACTOR)
    record_release(session, "ai-use", "ai-use-01-prompt", "b" * 64, ACTOR)
    return office


def _work(session: Session) -> None:
    first, second = "excel-01-read", "excel-02-clean"
    work(session, "kobayashi", first, "broken", days_ago(14))
    work(session, "sato", first, RIGHT, days_ago(12))
    work(session, "sato", second, "timeout", days_ago(4))
    work(session, "sato", second, PARTLY, days_ago(3))
    work(session, "suzuki", first, RIGHT, days_ago(11))
    work(session, "suzuki", second, RIGHT, days_ago(9))
    work(session, "takahashi", first, PARTLY, days_ago(6))
    work(session, "nakamura", first, BLANK, days_ago(7))
    work(session, "tanaka", first, PARTLY, days_ago(30))
    work(session, "tanaka", first, RIGHT, days_ago(29))
    work(session, "tanaka", second, RIGHT, days_ago(20))
    work(session, "ito", first, RIGHT, days_ago(28))
    work(session, "ito", second, PARTLY, days_ago(15))
    work(session, "yamamoto", first, RIGHT, days_ago(25))
    work(session, "yamamoto", second, RIGHT, days_ago(18))
    work(session, "kato", first, PARTLY, days_ago(13))
    waive(session, "watanabe", "excel", first, "kimura", "前年度に同じ内容の研修を修了")
