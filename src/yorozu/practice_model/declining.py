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

# 「回答」を "お答えできません": the name of a field, and what is answered in it.
_FIELD = re.compile(r"[「『\"“'‘](回答|答え|根拠|出典)[」』\"”'’](?=\s*(?:[をはにのが]|欄|[:：]))")
_IN_MARKS = re.compile(
    r"[\"“'‘]([^\"“”'‘’「」『』\n]{1,60}(?:せん|ない|かね|控え)[^\"“”'‘’「」『』\n]{0,12})[\"”'’]"
)
_IF = re.compile(r"(?<![一-鿿ぁ-んァ-ヶー])もしも?、?(?![くか])")
_WHEN = r"(?:とき|場合|時|たら|なら|れば)"
_SO_WRITE = r"(?:次|以下|下)の(?:よう|とおり|通り|形|言葉|文)"
# A line that the next one goes on with: 「…ときは、」 if no point of a list follows; if words in 「」 follow,
# 「…ときは、次のように書く。」 too.
_BROKEN = re.compile(
    rf"({_WHEN}(?:に?は)?[、:：]?|[^\n。]、)[ 　\t]*\n(?![ 　\t]*(?:[-・*●○■#]|\(?\d+[.)]))[ 　\t]*"
    rf"|({_WHEN}(?:に?は)?、?[^\n]{{0,12}}{_SO_WRITE}[^\n]*?)。?[ 　\t]*\n[ 　\t]*(?=[「『])"
)
# Between two cases of one sentence, each with its own words: 「…ときは「A」、…ときは「B」にする」.
_NEXT_CASE = re.compile(
    rf"([」』][^「」『』。\n]*?[、/])(?=[^「」『』、。\n]{{2,40}}?{_WHEN}(?:に?は)?[、:：]?[^「」『』。\n]{{0,20}}[「『])"
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
_ANNOUNCES = re.compile(rf"{_SO_WRITE}|[:：]\s*$")
_AS_A_FORM = r"(?:\s*(?:の|という)(?:形|よう|行|部分)|など|\s*と(?:は)?(?:書か|言わ|答え)(?:ない|ません))"
_QUOTED = re.compile(
    rf"[「『\"](?!\s*(?:根拠|出典|条番号)\s*[:：])([^」』\"]{{1,60}})[」』\"](?!{_AS_A_FORM})"
    r"\s*(?:と|に|を|の|だけ|のみ|です|[。、,(]|$)"
)
_PLAIN = re.compile(
    r"(?:は|なら|とき|時|場合|れば|たら)[、,]?\s*(?:回答は)?([^\s、。「」]{2,20}?)(?<!こと)(?<!よう)"
    r"\s*(?:と(?:だけ)?(?:答え|書|回答|出力|記載|する|して))"
)

# Not 「null ではなく」 or 「null にしない」; 「null にしないといけない」 asks for it.
_NULL = re.compile(
    r"(?:null|None|ヌル|NULL)"
    r"(?!\s*[」』\"]?\s*(?:(?:では?|じゃ)(?:な|あり)|[にとをは]は?\s*"
    r"(?:(?:し|せ|使わ|入れ|書か)(?:ない(?!と|の|では|こと[はをも])|ません|ず)"
    r"|(?:して|使って|入れて|書いて)は(?:いけ|なりま|なら|だめ|ダメ|駄目))))"
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
    """The instructions with 「」 around words such as 規程にありません, whatever marks stood there or none.

    The name of a field (回答, 根拠) has none around it.
    """
    said = _IN_MARKS.sub(r"「\1」", _FIELD.sub(r"\1", said))
    return _UNMARKED.sub(r"「\g<0>」", said)


def _cases(said: str) -> list[str]:
    """The sentences of the instructions, lines joined that are one, and parted where one has two cases."""
    joined = _BROKEN.sub(lambda match: (match[1] or match[2] + "、").strip(), marked(_IF.sub("", said)))
    return sentences(_NEXT_CASE.sub(r"\1\n", joined))


def lacking(said: str, *, null_first: bool) -> tuple[bool, Any]:
    """Whether the instructions say what to answer when the material has no answer, and what: None, or a text.

    Args:
        said: the instructions.
        null_first: of a sentence that names both words and null, take null.
    """
    lines = _cases(said)
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
    null = _NULL.search(text)
    quoted = _QUOTED.search(text)
    if null and (null_first or not quoted):
        return (None,)
    return (quoted[1],) if quoted else None


def refusals(said: str) -> list[tuple[str, str]]:
    """Pairs of what the instructions say must not be answered and what to say then."""
    found = []
    lines = _cases(said)
    for number, sentence in enumerate(lines):
        match = re.search(_DECLINED, sentence) or re.search(_SAID_INSTEAD, sentence)
        if not match and re.match(r"(?:その|この)(?:とき|場合|時)", "".join(lines[number + 1 : number + 2])):
            sentence = sentence.rstrip("。") + "、" + lines[number + 1]
            match = re.search(_SAID_INSTEAD, sentence)
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
