"""Whether a prompt asks the model to say where its answer stands.

「規程だけを根拠に答えて」 tells what an answer may rest on; it does not ask to name the article.
"""

import re

# What an answer may rest on; an article's number or name is none of these.
_MATERIAL = (
    r"(?:規程|規定|条文|条例|資料|文書|文章|本文|要領|内容|情報|記載|記述|事実|事柄|部分|範囲|こと|事|もの"
    r"|ルール|決まり|きまり|これ|それ|中|[」』>）)])"
)
_ALONE = r"(?<!番号)(?<!条)(?<!名)(?<!名前)(?<!か)(?:だけ|のみ)"
_AN_ARTICLE = r"(?<!どの)(?<!何)条"
_AS_BASIS = r"を?(?:[^。、\n]{0,6}の)?根拠(?:に|と)"
# Verbs of naming after 「…を根拠に」: then what stands before it is what shall be named.
_NAMED = r"(?!\s*(?:示|添|付|つけ|挙|あげ|明記|記載|引用|入れ|記入|含め))"
_USED = r"(?:使|用い|利用|もと|元に|基|読|見て|確かめ|確認|考え|持っ|もっ|参考)"

_NOT_NAMING = re.compile(
    "|".join(
        (
            # 規程だけを根拠に, 書かれていることを根拠として, 渡した条を根拠に (but 使った条を根拠に書く)
            rf"(?:{_MATERIAL}(?:だけ|のみ)?|{_ALONE}){_AS_BASIS}{_NAMED}(?:して|する|し|した)?",
            rf"{_AN_ARTICLE}(?:だけ|のみ)?{_AS_BASIS}(?!\s*書){_NAMED}",
            rf"{_ALONE}が(?:[^。、\n]{{0,6}}の)?根拠",
            # 根拠は規程だけ, 根拠には規程を使い, 根拠に基づいて
            rf"根拠(?:は|に|には|として|とするのは|にするのは|となるのは|を)[^。、\n]{{0,8}}{_MATERIAL}(?:だけ|のみ|に限)",
            rf"根拠(?:は|に|には|として){_MATERIAL}を?(?={_USED})",
            rf"根拠(?:に|を){_USED}|根拠に(?:基づ|もとづ|沿|従)",
            # 根拠のないこと, 根拠が規程にないとき (but 根拠がどこにあるか)
            r"根拠(?:の|が|は|も)?(?:(?!どこ|どの|何)[^。、\n]{0,8}[にで](?:は|も)?)?"
            r"(?:な[いくけしら]|無[いくけしら]|あり|ある(?!場所|条|ところ|箇所|か)|見つから|乏し|不明)",
            # 規程を参照して (but 参照した条), 渡した条を使って
            r"(?:を|に)参照(?:して|し(?=[、,])|しながら|の(?:うえ|上))",
            rf"(?:根拠(?:の|となる|になる))?{_AN_ARTICLE}文?(?:だけ|のみ)?(?:を|から)(?={_USED})",
        )
    )
)

_PLACE = (
    r"(?:条番号|条文番号|第.{0,3}条|根拠|出典|典拠|出どころ|出所|情報源|ソース|引用|参照|条名|何条|条[をも]"
    r"|条(?:文|項)?(?:の|と|や|・|、)?(?:番号|名前?|見出し)|どの(?:規程|規定|条文?|部分|箇所|ところ|項目?)|行番号)"
)
# 根拠を null にする asks for no article.
_UP_TO = r"(?:(?!null|None|ヌル|空(?:欄|文字|白|に|と)|なし)[^。\n]){0,30}"
_NAMING = re.compile(
    "|".join(
        (
            rf"{_PLACE}{_UP_TO}(?:示|書|付|添|明記|明示|挙げ|あげ|記載|答え|出力|必ず|含め|引用|も)",
            rf"(?:条番号|条の番号|条文の?番号|根拠){_UP_TO}(?:つけ|記入|返|入れ|の形|形式|[とに]する)",
            r"どこに(?:書|載|あ|記)[^。\n]{0,10}か[^。\n]{0,8}(?:示|書|添|付|明記|答え)",
            r"根拠[」\"]?\s*(?:は|が|[:：])\s*(?:条|第)",
        )
    )
)


def asks_to_cite(said: str) -> bool:
    """Whether instructions, widths folded, ask for the article, or the place, that an answer rests on."""
    return _NAMING.search(_NOT_NAMING.sub(" ", said)) is not None
