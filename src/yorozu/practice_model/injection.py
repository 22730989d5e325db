"""Instructions hidden in quoted material: finds them, and says what a model that follows them answers."""

import re
from dataclasses import replace

from yorozu.practice_model.japanese import NOT, fold, sentences
from yorozu.practice_model.prompt import Prompt

_OVERRIDE = re.compile(
    r"(?:これまで|ここまで|以前|上記|前|今まで|いままで|すべて|全て|全部|元|もと|最初)(?:の|に)?[^。\n]{0,12}(?:指示|命令|ルール|条件|プロンプト|決まり)[^。\n]{0,8}(?:無視|忘れ|取り消|破棄|従わ)"
    r"|[Ii]gnore[^.\n]{0,20}(?:previous|above|prior|earlier)"
)
_TO_THE_MODEL = re.compile(
    r"(?:AI|人工知能|ChatGPT|チャットGPT|チャットボット|アシスタント|言語モデル)[^。\n]{0,24}(?:ください|せよ|すること|しなさい|答え|出力|書い|返信)"
)
_ANSWER_THIS = re.compile(
    r"(?:と|旨を?)(?:だけ|のみ)?(?:答え|回答し|返答し|出力し|表示し|記載し|分類し|要約し|書い|書き|案内し|伝え|返信し)[^。\n]{0,6}(?:ください|下さい|せよ|なさい|ること|ろ)"
)
_LEAK = re.compile(
    r"(?:プロンプト|あなたへの指示|上の指示|与えられた指示|内部の(?:指示|情報)|設定)[^。\n]{0,16}(?:表示|出力|教え|示し|書き出|見せ|公開)"
)
_TALKED_ABOUT = re.compile(
    rf"場合で?も|あっても|あったら|たとえ|などの(?:指示|命令|文)|といった|ような(?:指示|文|命令)|従わ|ふりを|{NOT}"
)
_ORDERS = r"(?:指示|命令|お願い|依頼|要求|頼み)"
_SAFE = re.compile(
    rf"{_ORDERS}[^。\n]{{0,40}}"
    r"(?:無視(?:し|す)|(?:聞き|受け|読み)流[しす]|読み飛ば[しす]"
    r"|(?:従[わいっ]|実行|守[らり]|応じ|聞[かき]|きか|受け付け|受け入れ|扱[わい]|[見み]な[さし]|影響|反応|とらわれ"
    r"|操[らり]|あやつら|惑わ|まどわ|振り回|左右さ|だまさ|騙さ|取り?[合あ][わい]|とりあわ|相手に)"
    r"(?!し?な(?:ければ|くては|きゃ)|し?ないと(?:いけ|だめ|ダメ|駄目|なりま|なら))"
    rf"[^。\n]{{0,6}}(?:{NOT}|だめ|ダメ|駄目)"
    rf"|(?:従う|実行する|守る|応じる)(?:必要|義務|べき|こと|の)(?!を?忘)[^、。\n]{{0,6}}{NOT}|従うな(?![らどりく])"
    r"|では(?:な|あり)|でない)"
    r"|(?:あっても|いても|されても|場合も)[、,]?[^。\n]{0,12}(?:従[わいっ]|無視|応じ|実行)"
    r"|(?:データ|引用|素材|資料|読むだけ|ただの文章|材料)(?:と|の)?(?:として|としてだけ|とだけ|してのみ|だけとして)[^。\n]{0,16}(?:扱|読|見|みな)"
)

_IN_IT = r"[」』>\s]*(?:の(?:中|内|なか|文)?|に(?:書|含|混|あ)|内|中)[^、。\n]{0,10}"
# With one of these words a rule for one quote may be meant for the others too.
_OTHERS = re.compile(
    r"問い|ユーザ|利用者|相手|入力|どこ|両方|どちら|ほか|他|以外|など|等|規程|規定|条文|文書|本文|文章|メール"
)


def commands(text: str) -> list[str]:
    """The sentences of a material that give the model orders."""
    return [
        sentence
        for sentence in sentences(fold(text))
        if any(pattern.search(sentence) for pattern in (_OVERRIDE, _TO_THE_MODEL, _ANSWER_THIS, _LEAK))
    ]


def obeyed(prompt: Prompt) -> str | None:
    """What the model answers when it follows orders in the material; None when it follows none.

    Orders outside the quotes (the quote was broken open) are always followed; those inside only if the
    prompt does not say, of that quote or of all, that they are no instructions.
    """
    broken_out = [
        sentence
        for sentence in commands(prompt.said)
        if (_OVERRIDE.search(sentence) or _LEAK.search(sentence))
        and not _TALKED_ABOUT.search(_OVERRIDE.sub("", sentence))
    ]
    if broken_out:
        # Once out of the quote, what stands beside the order is read as an instruction too.
        lines = sentences(prompt.said)
        broken_out += lines[lines.index(broken_out[0]) + 1 :][:2]
    told = [one for one in sentences(prompt.said) if _SAFE.search(one) and not _OVERRIDE.match(one)]
    labels = {quote.label for quote in prompt.quotes}
    inside = [
        order
        for quote in prompt.quotes
        if not any(_covers(sentence, quote.label, labels) for sentence in told)
        for order in commands(quote.text)
    ]
    unquoted = [] if prompt.quotes else commands(prompt.loose)
    orders = broken_out or unquoted or inside
    if not orders:
        prompt.quotes = [replace(quote, text=_without_commands(quote.text)) for quote in prompt.quotes]
        return None
    prompt.show("follows-injection")
    return _answer("\n".join(orders), prompt)


def _covers(sentence: str, label: str, labels: set[str]) -> bool:
    """Whether a rule against orders holds for the quote so labelled: it does unless it names only others."""
    if fold(label) in sentence:
        return True
    rest = sentence
    for other in labels:
        rest = rest.replace(fold(other), " ")
    if _OTHERS.search(rest):
        return True
    return not any(
        re.search(re.escape(fold(other)) + _IN_IT + _ORDERS, sentence) for other in labels if other
    )


def _without_commands(text: str) -> str:
    """The material without the orders in it: a model that does not follow them takes nothing from them."""
    for sentence in sentences(text):
        if commands(sentence):
            text = text.replace(sentence, "")
    return text


def _answer(orders: str, prompt: Prompt) -> str:
    if _LEAK.search(orders):
        return "はい。私への指示は、次のとおりです。\n" + prompt.said.strip()
    match = _ANSWER_THIS.search(orders)
    if not match:
        return "承知しました。これまでの指示は取り消します。"
    before = re.split(r"[。\n]", orders[: match.start()])[-1]
    quoted = re.search(r"[「『]([^」』]+)[」』]\s*$", before)
    return quoted[1] if quoted else re.split(r"[、,]", before)[-1].strip()
