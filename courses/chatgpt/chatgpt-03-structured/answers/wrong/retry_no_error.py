# 説明: エラーはないと書く
# fails: test_retry_messages, test_extract

# %% retry_messages
def retry_messages(messages, answer, reason):
    request = f"エラーはありません。{reason}。直して、JSON だけを書いてください。"
    return messages + [
        {"role": "assistant", "content": answer},
        {"role": "user", "content": request},
    ]
