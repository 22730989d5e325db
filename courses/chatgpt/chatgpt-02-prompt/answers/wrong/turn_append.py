# 説明: append で、渡されたリストを変える
# fails: test_add_turn, test_add_turn_hidden

# %% add_turn
def add_turn(messages, answer, request):
    messages.append({"role": "assistant", "content": answer})
    messages.append({"role": "user", "content": request})
    return messages
