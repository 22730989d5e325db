# 説明: 渡されたリストを変える
# fails: test_retry_messages, test_retry_messages_hidden

# %% retry_messages
def retry_messages(messages, answer, reason):
    messages.append({"role": "assistant", "content": answer})
    messages.append({"role": "user", "content": f"エラーがあります。{reason}。直して、JSON だけを書いてください。"})
    return messages
