"""What a prompt asks for: read once, by rule, into plain facts that the tasks then act on."""

import ast
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from yorozu.practice_model.citing import asks_to_cite
from yorozu.practice_model.declining import lacking, marked, refusals
from yorozu.practice_model.japanese import NOT, count, fold, sentences
from yorozu.practice_model.quoting import Quote, split_quotes

_ASKING = r"(?:出力|答え|回答|返答|返し|返す|返信|書|表示|記載|示|JSON)"
_SOURCE = (
    r"(?:資料|文書|文章|本文に|メールに|規程|条文|根拠|議事録|事実|情報|内容|書かれ|書いて|記載|範囲|タグ|囲)"
)

# The material alone; nothing that it lacks; nothing of one's own.
_GROUNDED = (
    r"(?:資料|文書|文章|本文|メール|議事録|規程|規定|条文|タグ|お知らせ|書かれ|書いて|記載|載って|その(?:中|内容))[」』>]?"
    r"(?:(?!ない|なけれ|とき|場合|指示|命令|番号|読む)[^。、「」\n]){0,24}"
    r"(?:(?<![^こ]と)(?<!読む)(?<!番号)(?:だけ|のみ)|範囲|限り|限[らるっ]|基づ|もとづ|[もを]とに|沿って|以外"
    r"|を(?:唯一の)?根拠(?:に|として)(?!した|\s*(?:書|示|添|付|挙|入れ|記)))",
    r"(?:書かれて(?:い)?な|書いて(?:い)?な|記載(?:の|が)?な|記載されて(?:い)?な|載って(?:い)?な|(?:に|根拠の|根拠が)(?:は)?[な無])[いく]"
    r"[^。、「」\n]{0,3}(?:こと|事|もの|内容|情報|話|言葉|部分|ところ|文|日付|数字)[^。「」\n]{0,20}"
    rf"(?:(?:書か|書き|加え|足さ|足し|追加し|補わ|作ら|述べ|含め|入れ|答え|言わ|触れ|話さ|使わ){NOT}"
    r"|(?:書い|加え|足し|追加し|補っ|作っ|述べ|含め|入れ|答え|言っ|触れ|話し|使っ)て(?:は|も)?(?:いけ|なりま|なら|だめ|ダメ|駄目)"
    r"|(?:書く|加える|足す|補う|作る|述べる|含める|入れる|答える|言う|触れる|話す|使う)こと[はをも]?禁止)",
    r"(?:推測|想像|憶測|創作|作り話|でっち|勝手|補完|ハルシネーション|思い込み|世間|一般(?:論|的|の話)|自分の(?:知識|考え)"
    rf"|ほかの知識|他の知識|外の知識|予想)[^。\n]{{0,16}}{NOT}",
)

# 「【禁止】指示に従うこと、説明を加えること」: a label, and what must not be done.
_FORBIDDEN = re.compile(
    r"[\s・\-*#]*(?:\d+[.)]\s*)?[【\[「『(]?(?:禁止(?:事項)?|(?:して|やって)はいけないこと|NG)(?:[】\]」』)]\s*[:：]?|\s*[:：])\s*"
)
_DOING = re.compile(r"(?<=[うくぐすつぬぶむる])こと(?=[、,。]|\s*$)")

# 「数字は原文のまま」, 「数字は資料と同じにする」, 「数字を書きかえない」, 「お知らせの数字を使う」
_EXACT_NUMBERS = (
    r"(?:数字|数値|金額|(?<![字行件点回人])数|人数|日付)[^。\n]{0,24}"
    r"(?:[とど]おり|通り|まま|[とに]同じ|正確|正し|写[さしす]|転記|合わせ|一字一句"
    rf"|(?:(?:書き)?[変換替か]え|いじ|変更|修正|間違|まちが|誤|ミス|ずれ)[^。\n]{{0,10}}(?:{NOT}|だめ|ダメ|駄目|[るす]な))",
    r"(?:[とど]おり|通り|まま|同じ|正確な|正しい)の?(?:数字|数値|金額|日付)",
    r"(?:資料|お知らせ|本文|原文|文書|元の文)(?:に(?:あ|書|載)[^。、\n]{1,8}|の(?:中の)?)(?:数字|数値)(?:だけ|のみ)?を?(?:使|用い|書|入れ)",
)

# The source's own sentence, to be set beside a point; not 「原文のまま書く」 or 「原文を変えない」.
_QUOTATION = (
    r"(?:原文|元の文|もとの文|根拠(?:の|となる|になる)(?:文|行|箇所|部分))"
    r"(?:[^。、\n]{0,4}(?:\([^)\n]*\)|[:：][^。\n]{0,16}))?"
    r"(?:付き|つき|(?:の[^。、\n]{1,6})?[をも](?:(?!変え|変更|[変換替か]え|もと|元|基|見て|読|要約|直)[^。\n]){0,20}"
    rf"(?:示|書|付|添|引用|抜き|並べ|載せ|入れ)(?![^。\n]{{0,4}}{NOT}))"
)

# A count of characters, and the words that make it the most; in 「40字」 the number may be kanji.
_NUMBER = r"([0-9]{1,4}|[〇一二三四五六七八九十百]{1,6})"
_LETTERS = r"\s*(?:字|文字)"
_MOST_WORDS = r"(?:最大|最高|最長|上限|限度|多くても|長くても)"
_LIMIT = re.compile(
    rf"{_NUMBER}{_LETTERS}\s*(?:以内|以下|まで|を(?:超|こ)え|未満|より(?:短|少な)|[をが]{_MOST_WORDS}|に収め|におさめ|で)"
    rf"|{_MOST_WORDS}[はがを]?で?[、\s]*{_NUMBER}{_LETTERS}"
)
_EACH = re.compile(
    r"(?:各|それぞれ|(?:1|一)(?:つ|項目|行|件|文|個|点)(?:に|あたり|当たり|につき|は|を|ごと|ずつ)?"
    r"|(?:項目|行|文|点)(?:ごと|は|を))[^。\n]{0,10}$"
)
_WHOLE = re.compile(r"(?:全体|全部で|合計|総計|合わせ|あわせ|トータル)[^。\n]{0,10}$")

# The mark before each point: asked for by name or as what a line begins with.
_MARKS = {
    "・": r"[「『\"]\s*・\s*[」』\"]|中点|中黒|なかぐろ",
    "- ": r"[「『\"]\s*-\s*[」』\"]|ハイフン|(?<![^\s、。は])-\s*(?:で(?:始|はじ)|を(?:付|つけ))",
    "* ": r"[「『\"]\s*\*\s*[」』\"]|(?<![^\s、。は])\*\s*(?:で(?:始|はじ)|を(?:付|つけ))",
    "1. ": r"[「『\"]\s*1[.)]?\s*[」』\"]"
    r"|(?<!\w)1(?:[.)]\s*[、,]?|[、,\s])\s*2(?:[.)]\s*[、,]?|[、,\s])\s*3(?!\d)"
    r"|連番|(?<![条行話便])番号(?:順|を?(?:付|つけ|つき|振|ふ)(?![けっらさ]?(?:な|ず|ま)))",
}
_DOT = r"(?m:^\s*・)|(?<![\w」』）)])・|・(?=[」』\"'\s)。、]|[をでにと]|から|の行|印|マーク|だけ|のみ)"

# Words of an error that say that there is none, or that it shall stay.
_NO_ERROR = (
    r"(?:^|[。\n])\s*(?:(?:エラー|誤り|間違い)は(?:あり|ござい)ません(?!か)|(?:直さ|修正し)(?:ない|ず))"
)

_MOST_OBJECTS = 50  # tried in one text; more are no prompt, and trying each would take long


@dataclass
class Prompt:
    """A request, read.

    Attributes:
        said: what is said to the model outside all quotes, widths folded.
        last: the same of the last user message alone.
        quotes: the quoted parts that hold material, in order.
        loose: the material when none is quoted: the user's own text without what looks like instructions.
        forms: JSON objects that the prompt shows as the form of the answer.
        earlier: the assistant's messages so far.
        must_be_json: the request's response_format asks for JSON.
        schema: the JSON schema of the request's response_format.
        errors: the text of the last user message after a first answer, when it speaks of an error.
    """

    said: str
    last: str
    quotes: list[Quote]
    loose: str
    forms: list[dict[str, Any]]
    earlier: list[str]
    must_be_json: bool = False
    schema: dict[str, Any] | None = None
    errors: str = ""
    habits: list[str] = field(default_factory=list)

    def has(self, pattern: str, text: str | None = None) -> bool:
        """Whether a sentence of the instructions matches."""
        return re.search(pattern, self.said if text is None else text) is not None

    def show(self, name: str) -> None:
        """Note that a habit shows in this answer."""
        if name not in self.habits:
            self.habits.append(name)

    @property
    def material(self) -> str:
        """All material, widths as they are."""
        return "\n".join(quote.text for quote in self.quotes) if self.quotes else self.loose

    @property
    def only(self) -> bool:
        """Whether it asks for the answer alone, without chatter."""
        for sentence in sentences(self.said):
            for match in re.finditer(r"(?<!でき)(?<!なる)(?:だけ|のみ)", sentence):
                before = sentence[max(0, match.start() - 12) : match.start()]
                counted = "選" in sentence and re.search(
                    r"[0-9一二三四五六七八九十](?:つ|個|件|行|点|文)$", before
                )
                asks = re.search(_ASKING, sentence) or sentence.rstrip("。").endswith(match[0])
                # 答えと根拠だけ is of the answer, 資料だけ of what it may be made from.
                source = re.search(_SOURCE + "[^、]{0,8}$", before) and not re.search(
                    "(?:答え|回答|結果)(?:の文)?(?:と|や|、)[^、]{0,8}$", before
                )
                # 「規程にありません」とだけ is said of one case, and leaves the others open.
                one_case = re.search("(?:とき|場合|なら|れば|たら|には).*[^こ]と$", sentence[: match.start()])
                if asks and not (counted or source or one_case):
                    return True
        return self.has(
            r"(?:前置き|まえおき|説明|あいさつ|挨拶|余計|よけい|余分|よぶん|コメント|補足|後書き|あとがき|解説|感想|ほかの(?:文|言葉|こと)|他の(?:文|言葉|こと)|(?<!資料)(?<!規程)(?<!条文)(?<!本文)(?<!>)以外|何も|なにも"
            r"|(?:ほか|他)に?は)"
            rf"[^。\n]{{0,24}}{NOT}"
        )

    @property
    def no_fence(self) -> bool:
        """Whether it forbids a code block."""
        return self.must_be_json or self.has(
            rf"(?:```|コードブロック|コード枠|バッククォート|マークダウン|Markdown|markdown|囲み|囲(?=[わま])|装飾)[^。\n]{{0,24}}{NOT}"
        )

    @property
    def grounded(self) -> bool:
        """Whether it forbids what the material does not say."""
        said = marked(self.said)
        return any(self.has(pattern, said) for pattern in _GROUNDED)

    @property
    def exact_numbers(self) -> bool:
        """Whether it asks for numbers as in the material."""
        return any(self.has(pattern) for pattern in _EXACT_NUMBERS)

    @property
    def exact_names(self) -> bool:
        """Whether it asks for names as in the material."""
        return self.has(
            r"(?:氏名|名前|発言者|人名|担当者|役職|固有名詞|誰)[^。\n]{0,30}(?:[とど]おり|通り|そのまま|正確|書き写|変え|間違え|取り違え|入れ替え|転記|一字一句|明記)"
        )

    @property
    def keeps_placeholders(self) -> bool:
        """Whether it asks to leave [氏名1] and the like alone."""
        return self.has(
            rf"(?:\[|〔|【|記号|仮名|置き?(?:換|か)え|かっこ|括弧|プレースホルダ|伏せ)[^。\n]{{0,40}}(?:そのまま|残|変え{NOT}|変更{NOT}|書き(?:換|か)え{NOT}|いじら|同じ)"
        )

    @property
    def wants_citation(self) -> bool:
        """Whether it asks where the answer stands."""
        return asks_to_cite(self.said)

    @property
    def wants_quotation(self) -> bool:
        """Whether it asks for the source's own sentence beside each point."""
        return self.has(_QUOTATION)

    @property
    def unknown(self) -> tuple[bool, Any]:
        """Whether it says what to answer when the material has no answer, and what: None, or a text."""
        return lacking(self.said, null_first=True)

    @property
    def unknown_words(self) -> tuple[bool, Any]:
        """As `unknown`; where a sentence names both words and null, the words: null is for another field."""
        return lacking(self.said, null_first=False)

    @property
    def refusals(self) -> list[tuple[str, str]]:
        """Pairs of what it must not answer and what to say then."""
        return refusals(self.said)

    @property
    def items(self) -> int | None:
        """How many points it asks for; None if it gives no number."""
        for sentence in sentences(self.said):
            if re.search(r"分類|いずれ|どれか|中から|うちから", sentence):
                continue
            match = re.search(
                r"([0-9]{1,2}|[一二三四五六七八九十])\s*(?:つ|個|点|項目|行|件|箇条|文)(?!字)(?!目)(?!ずつ)",
                sentence,
            )
            rest = sentence[match.end() :] if match else ""
            near = re.sub(rf"の?(?:字数|文字数|長さ)|{_MOST_WORDS}", "", rest)[:8]
            if match and not (count(match[1]) == 1 and re.search(_NUMBER + _LETTERS, near)):
                return count(match[1])
        return None

    @property
    def whole_limit(self) -> int | None:
        """The most characters of the whole answer."""
        limits = self._limits()
        limit = limits.get("open")
        return limits.get("whole") or (None if self._is_for_each(limit) else limit)

    @property
    def item_limit(self) -> int | None:
        """The most characters of each point."""
        limits = self._limits()
        limit = limits.get("open")
        return limits.get("each") or (limit if self._is_for_each(limit) else None)

    def _is_for_each(self, limit: int | None) -> bool:
        """Whether a limit is too small for that many points together, so that each must be meant."""
        return limit is not None and (self.items or 1) > 1 and limit < 20 * (self.items or 1)

    def _limits(self) -> dict[str, int]:
        """The first limit said to be of each point, of the whole, and of neither ("open")."""
        found: dict[str, int] = {}
        for sentence in sentences(self.said):
            for match in _LIMIT.finditer(sentence):
                before = sentence[: match.start()]
                scope = "each" if _EACH.search(before) else "whole" if _WHOLE.search(before) else "open"
                number = count(match[1] or match[2])
                if number:
                    found.setdefault(scope, number - (1 if re.search("未満|より", match[0]) else 0))
        return found

    @property
    def vague_limit(self) -> bool:
        """Whether it asks for short answers without a number."""
        return self.has(
            r"短く|短め|簡潔|手短|コンパクト|端的|[0-9]\s*(?:字|文字)\s*(?:程度|くらい|ぐらい|前後|ほど)|少し"
        )

    @property
    def bullet(self) -> str | None:
        """The mark before each point; empty if it asks for running text, None if it leaves the mark open."""
        if self.has(rf"箇条書き(?!以外|だけ|のみ)[^。、\n]{{0,8}}{NOT}"):
            return ""
        denied = rf"(?![^。\n]{{0,20}}{NOT})"
        asked = next(
            (
                mark
                for mark, pattern in _MARKS.items()
                if self.has(pattern if mark == "・" else rf"(?:{pattern}){denied}")
            ),
            None,
        )
        return asked or ("・" if self.has(_DOT) or self.has("箇条") else None)


def read(messages: Sequence[Mapping[str, Any]], response_format: Mapping[str, Any] | None = None) -> Prompt:
    """Read a request's messages."""
    outside: list[str] = []
    quotes: list[Quote] = []
    earlier: list[str] = []
    forms: list[dict[str, Any]] = []
    last = loose = errors = ""
    for message in messages:
        text = text_of(message)
        if message["role"] == "assistant":
            earlier.append(text)
            continue
        if (
            message["role"] == "user"
            and earlier
            and re.search(r"エラー|誤り|間違|error|Error|検証|検査|直し|修正|やり直|形式", fold(text))
            and not re.search(_NO_ERROR, fold(text))
        ):
            errors = fold(text)
        said, found = split_quotes(text)
        shown, said = _forms(said)
        forms += shown
        for quote in found:
            inside, rest = _forms(quote.text)
            if inside and not rest.strip():
                forms += inside
            elif not (message["role"] == "user" and errors and earlier):
                quotes.append(quote)
        outside.append(_spelled_out(fold(said)))
        if message["role"] == "user":
            last = _spelled_out(fold(said))
            if not (errors and earlier):
                loose = _loose(said)
    form = response_format or {}
    return Prompt(
        "\n".join(outside),
        last,
        quotes,
        loose,
        forms,
        earlier,
        form.get("type") in ("json_object", "json_schema"),
        form["json_schema"].get("schema") if form.get("type") == "json_schema" else None,
        errors,
    )


def text_of(message: Mapping[str, Any]) -> str:
    """A message's text, of a text or of a list of text parts."""
    content = message.get("content") or ""
    return content if isinstance(content, str) else "\n".join(part.get("text", "") for part in content)


def _spelled_out(said: str) -> str:
    """The instructions with what stands under a label of prohibitions made into sentences that forbid it."""
    lines: list[str] = []
    listing = False
    for line in said.splitlines():
        label = _FORBIDDEN.match(line)
        if label or (listing and _DOING.search(line)):
            listing = listing or (label is not None and label.end() == len(line))
            line = _DOING.sub("ことは禁止。", line)
        else:
            listing = False
        lines.append(line)
    return "\n".join(lines)


def _loose(said: str) -> str:
    """Material that nothing marks: what follows a line that announces it, else all that is no request."""
    lines = said.splitlines()
    for number, line in enumerate(lines[:-1]):
        if re.search(r"[:：]\s*$|(?:以下|次)[^。]{0,30}(?:ください|せよ|。)?\s*$", line):
            return "\n".join(lines[number + 1 :])
    kept = [
        part
        for line in lines
        for part in sentences(line)
        if not re.search(r"(?:ください|しなさい|せよ|して下さい)[。！!]?$", part)
    ]
    return "\n".join(kept)


def _forms(text: str) -> tuple[list[dict[str, Any]], str]:
    """The JSON objects in a text, and the text without them."""
    found = list(_objects(text))
    rest = text
    for raw, value in found:
        rest = rest.replace(raw, _example_words(value), 1)
    return [value for _, value in found], rest


def _example_words(form: Mapping[str, Any]) -> str:
    """What stays of an object in its sentence: the words of an answer whose other fields are null."""
    words = [value for value in form.values() if value is not None]
    if len(words) == 1 and len(form) > 1 and isinstance(words[0], str) and words[0]:
        return f"「{words[0]}」"
    return " "


def _objects(text: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The objects in a text, as JSON or as Python writes a dict."""
    decoder = json.JSONDecoder()
    at = text.find("{")
    for _ in range(_MOST_OBJECTS):
        if at < 0:
            return
        try:
            value, end = decoder.raw_decode(text, at)
        except ValueError:
            value, end = _python_dict(text, at)
        if isinstance(value, dict) and value:
            yield text[at:end], value
        at = text.find("{", end)


def _python_dict(text: str, at: int) -> tuple[Any, int]:
    """The dict that begins there and where it ends; None and the next place when there is none."""
    depth = 0
    for end in range(at, min(len(text), at + 20_000)):
        depth += {"{": 1, "}": -1}.get(text[end], 0)
        if depth == 0:
            try:
                return ast.literal_eval(text[at : end + 1]), end + 1
            except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError):
                break
    return None, at + 1
