# 説明: 数にせず、条の文の中に数字があるかどうかで調べる
# fails: test_check_reply, test_check_reply_hidden

# %% check_reply
def check_reply(text, articles):
    try:
        reply = Reply(**read_json(text))
    except ValueError:
        return hold("決めた形ではありません")
    if plain(reply.回答) == NOT_FOUND:
        return made("規程にない", NOT_FOUND, "")
    if plain(reply.回答) == REFUSED:
        return made("お断り", REFUSED, "")
    for article in articles:
        if article["条"] == reply.根拠:
            for number in numbers_of(reply.回答):
                if number not in rule_text([article]):
                    return hold("条にない数があります")
            return made("回答", reply.回答, article["条"])
    return hold("渡していない条です")
