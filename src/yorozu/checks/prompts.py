"""Checks of prompts: on what they achieve over cases and on what they must and must not contain.

No wording is compared. The model comes in as a callable, so that this module knows none.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from yorozu.checks.failed import HIDDEN_NOTE, CheckFailed
from yorozu.checks.kinds import Kind, kind_of
from yorozu.checks.running import run
from yorozu.checks.showing import show

Message = dict[str, str]
Ask = Callable[[list[Message]], tuple[str, Sequence[str]]]
"""A model: messages to its answer and to advice in Japanese on what the prompt should say (may be empty)."""

ROLES = ("system", "user", "assistant")
_LONGEST_ANSWER = 400

# Whom one can be; 「その他」として, データとして and 担当する課 name nobody.
_SOMEBODY = (
    r"(?:担当(?!する|の?課)|係|窓口|受付|広報|役所|役場|課長|部長|主任|リーダー|教師|講師|先生|秘書|司書|専門家|作家"
    r"|プロ|ベテラン|達人|名人|味方|相談相手|スタッフ|アシスタント|オペレーター|ライター|コンシェルジュ|[AB]I|ボット"
    r"|(?:係|職|社|委|相談|事務|案内|担当|公務|教)員|(?:担当|指導|審査)官|(?:案内|相談|進行|世話)役|編集長"
    r"|[担当案理管編記読著学筆作]者|(?:案内|世話|役|管理)人|(?:弁護|税理|会計|計理|栄養|保健|保育)士)"
)
_YOU = r"(?:あなた|貴方|アナタ|きみ|君|お前|おまえ|AI|モデル)(?:の(?:役割|役目|仕事|立場|職業|肩書き?))?は"
_ROLE = (
    r"役割|ロール[は:]",
    rf"{_YOU}[^。]{{1,40}}?(?:です|である|であり|だ。|{_SOMEBODY}(?:で|と|に|。|、|・|#|-|$))",
    # あなたは、窓口で働いています; 区民からの質問に答えます; 問い合わせに答える仕事をしています
    rf"{_YOU}[^。]{{1,40}}?(?:[でに](?:働|勤め|勤務)|[をの]担当(?:をし|し(?!て(?:くだ|下))|する[。係人職])|(?:仕事|役目|業務)を(?:し|担|任))",
    rf"{_YOU}[^。]{{0,30}}?(?:から|区民|職員|住民)の(?:問い?合わせ|質問|相談|電話)[にを][^。、]{{0,6}}"
    r"(?:答え|応じ|応対し|対応し|受け)(?!て(?:くだ|下|ほし))",
    rf"(?:あなた|君|きみ)には[^。]{{1,40}}?{_SOMEBODY}を(?:お願い|任せ)",
    rf"{_SOMEBODY}(?:として|になり|になった|のつもり|を演じ|の立場|の役)",
    rf"(?:^|。)[^。、は]{{0,30}}{_SOMEBODY}(?:です|である|だ。)",
    rf"^[^。、は]{{0,30}}{_SOMEBODY}[。、]",
    r"の(?:立場|目線|視点)(?:で|から|に立)|[にを](?:なりきっ|演じ)",
    r"(?i:you.?are|act.?as)",
)


@dataclass(frozen=True)
class Case:
    """One case that a prompt is tried on.

    Attributes:
        name: what it is, in Japanese, for example 「人数のないメール」.
        args: the arguments of the learner's function that makes the prompt.
        judge: given the model's answer, says in Japanese why it is not good, or None when it is.
    """

    name: str
    args: tuple[Any, ...]
    judge: Callable[[str], str | None]


def messages(
    got: Any, what: str = "", look: str = "", hidden: bool = False, text_ok: bool = True
) -> list[Message]:
    """The learner's prompt as messages: a list of them, or one text, which counts as a user message.

    Args:
        got: the learner's value.
        what: what is being checked, in Japanese.
        look: where to look, in Japanese.
        hidden: show no data.
        text_ok: one text is right too.

    Raises:
        CheckFailed: it is neither, or a message lacks its role or its text.
    """

    def fail(reason: str) -> CheckFailed:
        return CheckFailed(
            f"{what or 'プロンプト'}を、モデルに渡せません。",
            [
                ("違い", reason),
                (
                    "期待したこと",
                    ("1つの文字列か、" if text_ok else "")
                    + '{"role": "user", "content": "文"} のような辞書のリスト（messages）です。',
                ),
                ("あなたの値", "" if hidden else show(got)),
                ("どこを見るか", look),
                ("注意", HIDDEN_NOTE if hidden else ""),
            ],
        )

    if isinstance(got, str) and text_ok:
        if not got.strip():
            raise fail("文が空です。")
        return [{"role": "user", "content": got}]
    if kind_of(got) is not Kind.LIST:
        wanted = "「リスト」か「文字列」" if text_ok else "「リスト」"
        raise fail(f"{wanted}のはずが、「{kind_of(got)}」です。")
    if not got:
        raise fail("リストが空です。")
    for number, message in enumerate(got, start=1):
        if not isinstance(message, Mapping):
            joined = "1つの文字列にするには、リストにせず、+ でつなぎます。" if text_ok else ""
            texts = isinstance(message, str)
            raise fail(f"{number}番目が辞書ではなく、「{kind_of(message)}」です。{joined if texts else ''}")
        missing = [key for key in ("role", "content") if key not in message]
        if missing:
            raise fail(f"{number}番目の辞書に、{'、'.join(f'「{key}」' for key in missing)}がありません。")
        if message["role"] not in ROLES:
            raise fail(f"{number}番目の role は、{'、'.join(ROLES)} のどれかです。")
        if not isinstance(message["content"], str) or not message["content"].strip():
            raise fail(f"{number}番目の content に、文が入っていません。")
    return [{"role": str(message["role"]), "content": message["content"]} for message in got]


def contains(
    got: Any,
    needs: Mapping[str, str | Sequence[str]],
    what: str = "",
    look: str = "",
    hidden: bool = False,
) -> None:
    """Pass if the prompt holds every idea that it must hold, each in one of several ways of saying it.

    Args:
        got: the learner's prompt, as for `messages`.
        needs: idea, in Japanese, to one pattern or several of which one must be found; widths and white space
            do not count.
        what: what is being checked, in Japanese.
        look: where to look, in Japanese.
        hidden: show no data.

    Raises:
        CheckFailed: an idea is missing.
    """
    text = _squeezed("\n".join(message["content"] for message in messages(got, what, look, hidden)))
    missing = [
        idea
        for idea, ways in needs.items()
        if not any(re.search(way, text) for way in ([ways] if isinstance(ways, str) else ways))
    ]
    if missing:
        raise CheckFailed(
            f"{what or 'プロンプト'}に、足りないことがあります。",
            [
                ("足りないこと", "、".join(missing)),
                ("あなたの値", "" if hidden else show(got)),
                ("どこを見るか", look),
                ("注意", "言い回しは自由です。同じ意味のことが書いてあれば通ります。"),
            ],
        )


def role(got: Any, what: str = "", look: str = "", hidden: bool = False) -> None:
    """Pass if the prompt says as whom the model shall answer: 「あなたは…です」, 「…の職員として」.

    Args:
        got: the learner's prompt, or the part of it that must say so, as for `messages`.
        what: what is being checked, in Japanese.
        look: where to look, in Japanese.
        hidden: show no data.

    Raises:
        CheckFailed: it says nothing of that.
    """
    # The end of a line ends a sentence too, and white space is lost in what is searched.
    said = [
        message | {"content": message["content"].replace("\n", "。")}
        for message in messages(got, what, look, hidden)
    ]
    contains(said, {"役割（だれとして答えるか）": _ROLE}, what, look, hidden)


def omits(got: Any, secrets: Mapping[str, str], what: str = "", look: str = "", hidden: bool = False) -> None:
    """Pass if nothing of what must not be sent is in the prompt.

    Args:
        got: the learner's prompt, as for `messages`.
        secrets: kind of secret, in Japanese, to the text; widths, white space and hyphens do not count.
        what: what is being checked, in Japanese.
        look: where to look, in Japanese.
        hidden: show no data.

    Raises:
        CheckFailed: one of them is in it.
    """
    text = _bare("\n".join(message["content"] for message in messages(got, what, look, hidden)))
    found = [kind for kind, secret in secrets.items() if _bare(secret) in text]
    if found:
        raise CheckFailed(
            f"{what or 'プロンプト'}に、送ってはいけないものが残っています。",
            [
                ("残っているもの", "、".join(found)),
                ("どこを見るか", look),
                ("注意", HIDDEN_NOTE if hidden else ""),
            ],
        )


def answers(
    build: Callable[..., Any],
    cases: Sequence[Case],
    ask: Ask,
    what: str = "",
    look: str = "",
    hidden: bool = False,
    need: float = 1.0,
) -> None:
    """Pass if the prompts that the learner's function builds get good answers from the model.

    Args:
        build: the learner's function; returns messages or one text.
        cases: what it is tried on.
        ask: the model.
        what: what is being checked, in Japanese.
        look: where to look, in Japanese.
        hidden: show neither cases nor answers, only what is wrong with the first bad one.
        need: the share of cases that must be good.

    Raises:
        NotAttempted: the function is not written yet.
        CheckFailed: it returned no prompt, or too few answers are good.
    """
    bad: list[tuple[Case, str, str, Sequence[str]]] = []
    for case in cases:
        got = run(build, *case.args, what="" if hidden else case.name, look=look, hidden=hidden)
        answer, advice = ask(messages(got, what, look, hidden))
        reason = case.judge(answer)
        if reason:
            bad.append((case, answer, reason, advice))
    good = len(cases) - len(bad)
    if not bad or good >= need * len(cases):
        return
    case, answer, reason, advice = bad[0]
    title = f"{what or 'プロンプト'}で、よい答えにならない例があります"
    raise CheckFailed(
        f"{title}（{len(cases)}件のうち{good}件はよい答え）。",
        [
            ("例", "" if hidden else case.name),
            ("モデルの答え", "" if hidden else _indented(answer)),
            ("違い", reason),
            ("モデルの癖", "／".join(advice)),
            ("どこを見るか", look),
            ("注意", HIDDEN_NOTE if hidden else ""),
        ],
    )


def _indented(answer: str) -> str:
    cut = answer if len(answer) <= _LONGEST_ANSWER else answer[:_LONGEST_ANSWER] + "…"
    return "\n    " + cut.replace("\n", "\n    ")


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def _bare(text: str) -> str:
    return re.sub(r"[-‐‑–—―−ー－]", "", _squeezed(text))
