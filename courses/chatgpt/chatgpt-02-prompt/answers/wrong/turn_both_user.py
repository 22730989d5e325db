# 説明: モデルの答えも user にする
# fails: test_add_turn, test_add_turn_hidden

# %% add_turn
def add_turn(messages, answer, request):
    return messages + [{"role": "user", "content": answer}, {"role": "user", "content": request}]
