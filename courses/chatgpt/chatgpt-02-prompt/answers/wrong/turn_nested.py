# 説明: リストを1つの要素として足す
# fails: test_add_turn, test_add_turn_hidden

# %% add_turn
def add_turn(messages, answer, request):
    new = list(messages)
    new.append([{"role": "assistant", "content": answer}, {"role": "user", "content": request}])
    return new
