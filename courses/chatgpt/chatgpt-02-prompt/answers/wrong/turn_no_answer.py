# 説明: 次の頼みごとだけを足す
# fails: test_add_turn, test_add_turn_hidden

# %% add_turn
def add_turn(messages, answer, request):
    return messages + [{"role": "user", "content": request}]
