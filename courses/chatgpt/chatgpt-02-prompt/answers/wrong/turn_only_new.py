# 説明: 前のやり取りを捨てる
# fails: test_add_turn, test_add_turn_hidden

# %% add_turn
def add_turn(messages, answer, request):
    return [{"role": "assistant", "content": answer}, {"role": "user", "content": request}]
