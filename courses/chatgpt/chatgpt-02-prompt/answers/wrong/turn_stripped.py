# 説明: 答えの前後の改行を取ってしまう
# fails: test_add_turn_hidden

# %% add_turn
def add_turn(messages, answer, request):
    return messages + [
        {"role": "assistant", "content": answer.strip()},
        {"role": "user", "content": request.strip()},
    ]
