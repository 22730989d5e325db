# 説明: 間違えた答えを付けない
# fails: test_retry_messages, test_retry_messages_hidden, test_extract, test_extract_hidden

# %% retry_messages
def retry_messages(messages, answer, reason):
    request = f"エラーがあります。{reason}。直して、JSON だけを書いてください。"
    return messages + [
        {"role": "user", "content": request},
    ]
