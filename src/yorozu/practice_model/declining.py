"""What a prompt says of giving no answer: words for what the material lacks, and what must not be told."""

import re
from typing import Any

from yorozu.practice_model.japanese import NOT, sentences

# Words that only ever are an answer of this kind; people write them with 「」 or without.
_NO_ANSWER = (
    r"(?:この)?(?:規程|規定|資料|条文|文書)(?:の中)?(?:から|で|に)?は?(?:答えは|答えが|記載が)?"
    r"(?:あり|ござい|見つかり|載ってい|書かれてい)ません"
    r"|(?:該当|記載)(?:する(?:条|規程|条文)?)?(?:は|が)?(?:なし|ありません)"
    r"|(?:その質問には)?(?:お(?:答|こた)え|回答|お教え)(?:は)?(?:でき|いたし|致し)(?:ません|かねます)"
)
_UNMARKED = re.compile(
    rf"(?<![「『\"'一-鿿])(?:{_NO_ANSWER})"
    r"(?=\s*(?:[、,]?\s*(?:と|だけ|のみ|に(?:し|する))|です|[、,]\s*(?:根拠|出典|条)|[。!]|$))",
    re.MULTILINE,
)

_LACKS = (
    r"(?:書かれて(?:い)?な|書いて(?:い)?な|記載(?:が|の)?な|記載されて(?:い)?な|見つから|見当たら|分から|わから|不明"
    r"|該当(?:し|が|する)?[^。\n]{0,6}な|(?<![わかさたらま])ない(?:場合|とき|時|項目|もの|なら|質問|事項|こと|内容|際)|なければ|無い|無けれ"
    r"|空(?:の|なら)|載ってい?な|判断でき|読み取れな|当てはまらな|(?:答え|こたえ)られな|なかったら|なかった(?:場合|とき|時)"
    r"|ありません(?:場合|とき|時)|ない[:：→⇒])"
)
# A rule that only forbids says nothing of what to answer instead, unless the next sentence goes on with it.
_FORBIDS = (
    r"(?:ない|以外の?)(?:こと|もの|内容|事項|情報|話)?[^。\n]{0,24}"
    rf"(?:書か|答え|述べ|足さ|加え|補わ|作ら|言わ|触れ|含め|使わ|入れ|し|書き|使い){NOT}"
)
_GOES_ON = re.compile(r"[\s　\-・*]*(?:\d+[.)])?\s*(?:その|この|そう|それら|代わり|かわり)")
_ANNOUNCES = re.compile(r"(?:次|以下|下)の(?:よう|とおり|通り|形|言葉|文)|[:：]\s*$")
_AS_A_FORM = r"(?:\s*(?:の|という)(?:形|よう|行|部分)|など|\s*と(?:は)?(?:書か|言わ|答え)(?:ない|ません))"
_QUOTED = re.compile(
    rf"[「『\"](?!\s*(?:根拠|出典|条番号)\s*[:：])([^」』\"]{{1,60}})[」』\"](?!{_AS_A_FORM})"
    r"\s*(?:と|に|を|の|だけ|のみ|です|[。、,]|$)"
)
_PLAIN = re.compile(
    r"(?:は|なら|とき|時|場合|れば|たら)[、,]?\s*(?:回答は)?([^\s、。「」]{2,20}?)(?<!こと)(?<!よう)"
    r"\s*(?:と(?:だけ)?(?:答え|書|回答|出力|記載|する|して))"
)

# What must not be answered: told by a verb, or by the words to say instead.
_DECLINES = (
    r"(?:答え|回答し?|返答し?|応じ|教え|扱わ?|伝え|明かさ?|出さ?|話さ?)(?:られ|ては(?:いけ|なり|なら))?(?:ない|ません|ず|せず)"
    r"|回答(?:は)?(?:しない|せず|できません)|(?<![診判])断"
)
_DECLINED = (
    r"^(?P<topics>.*?)(?:に(?:は|も)?|は|を|も)[^「」]{0,12}"
    r"(?:答え|回答|返答|応じ|(?<![診判])断|扱わ|お断り|伝え|明かさ|出さ|話さ)"
    rf"(?:せず|ず|{NOT}|を?しな|り|る|って)?"
)
_REFUSAL = (
    r"[「『\"]([^」』\"]{0,60}(?:答え|回答|教え)"
    r"[^」』\"]{0,8}(?:ません|ない|かね|控え)[^」』\"]{0,12})[」』\"]"
)
_SAID_INSTEAD = (
    r"^(?P<topics>[^「」『』]*?)(?:に(?:は|も)?|は|を|も|なら|[:：→])"
    rf"(?:[^「」『』]*{_REFUSAL}|[^「」『』]{{0,12}}教え)"
)
_NO_TOPIC = r"資料|指示|命令|書かれて|ない(?:こと|もの|場合|とき|質問)|なけれ|なかった"
_SORRY = "申し訳ありませんが、その質問にはお答えできません。"


def marked(said: str) -> str:
    """The instructions with 「」 around words such as 規程にありません, for who left them out."""
    return _UNMARKED.sub(r"「\g<0>」", said)


def lacking(said: str, *, null_first: bool) -> tuple[bool, Any]:
    """Whether the instructions say what to answer when the material has no answer, and what: None, or a text.

    Args:
        said: the instructions.
        null_first: of a sentence that names both words and null, take null.
    """
    lines = sentences(marked(said))
    for number, sentence in enumerate(lines):
        where = re.search(_LACKS, sentence)
        if not where:
            continue
        found = _instead(sentence[where.start() :], null_first)
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if found is None and _GOES_ON.match(following):
            found = _instead(following, null_first)
        elif found is None and not re.search(_FORBIDS, sentence):
            found = _marked_words(following, null_first)
            if found is None and _ANNOUNCES.search(sentence) and following:
                found = (following.strip(" 　-・*"),)
        if found is not None:
            return True, found[0]
    return False, None


def _instead(text: str, null_first: bool) -> tuple[Any] | None:
    """What a sentence gives as the answer, alone in a tuple; None if it gives none."""
    found = _marked_words(text, null_first)
    if found is not None:
        return found
    if re.search(r"空(?:欄|文字|白)|\"\"", text):
        return ("",)
    plain = _PLAIN.search(text)
    return (plain[1],) if plain else None


def _marked_words(text: str, null_first: bool) -> tuple[Any] | None:
    """As `_instead`, of words in 「」 and of null alone."""
    null = re.search(r"null|None|ヌル|NULL", text)
    quoted = _QUOTED.search(text)
    if null and (null_first or not quoted):
        return (None,)
    return (quoted[1],) if quoted else None


def refusals(said: str) -> list[tuple[str, str]]:
    """Pairs of what the instructions say must not be answered and what to say then."""
    found = []
    lines = sentences(marked(said))
    for number, sentence in enumerate(lines):
        match = re.search(_DECLINED, sentence) or re.search(_SAID_INSTEAD, sentence)
        if not match or not (re.search(_DECLINES, sentence) or re.search(_REFUSAL, sentence)):
            continue
        if re.search(_NO_TOPIC, match["topics"]):
            continue
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if re.search(_NO_TOPIC, following):
            following = ""
        phrase = (
            re.search(r"[「『]([^」』]{4,80})[」』]", sentence[match.end("topics") :])
            or re.search(
                r"(?:その|この)(?:とき|場合|時|ような)[^「『]{0,12}[「『]([^」』]{4,80})[」』]", following
            )
            or re.search(_REFUSAL, following)
        )
        found.append((match["topics"], phrase[1] if phrase else _SORRY))
    return found
