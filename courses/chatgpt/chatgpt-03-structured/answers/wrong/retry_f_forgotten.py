# 説明: f を付け忘れ、{reason} のまま送る
# fails: test_retry_messages, test_retry_messages_hidden, test_extract, test_extract_hidden

# %% retry_messages
def retry_messages(messages, answer, reason):
    request = "エラーがあります。{reason}。直して、JSON だけを書いてください。"
    return messages + [
        {"role": "assistant", "content": answer},
        {"role": "user", "content": request},
    ]
