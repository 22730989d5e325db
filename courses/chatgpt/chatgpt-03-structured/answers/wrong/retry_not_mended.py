# 説明: 直さないように頼む
# fails: test_retry_messages, test_extract

# %% retry_messages
def retry_messages(messages, answer, reason):
    request = f"エラーがあります。{reason}。直さないで、JSON だけを書いてください。"
    return messages + [
        {"role": "assistant", "content": answer},
        {"role": "user", "content": request},
    ]
