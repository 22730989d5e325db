# 説明: 図書館の答えを、そのままプロンプトに書く
# fails: test_notice_prompt, test_notice_prompt_hidden

# %% notice_prompt
def notice_prompt(notice):
    return (
        "あなたは広報担当です。次の3行だけを書いてください。\n"
        "・図書館は、9月14日から9月25日まで休館する\n・返却ポストは24時間使える\n・予約した本は臨時窓口で受け取れる\n"
        + quote(notice)
    )
