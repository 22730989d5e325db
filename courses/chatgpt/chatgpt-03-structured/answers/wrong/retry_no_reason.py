# 説明: どこが違うかを書かず、「間違っています」とだけ書く
# fails: test_retry_messages, test_retry_messages_hidden, test_extract, test_extract_hidden

# %% retry_messages
def retry_messages(messages, answer, reason):
    request = "間違っています。直して、JSON だけを書いてください。"
    return messages + [
        {"role": "assistant", "content": answer},
        {"role": "user", "content": request},
    ]
