# 説明: 「分からない」を「効果がない」と取り違える
# fails: test_may_say_hidden

# %% may_say
def may_say(number):
    answers = {1: True, 2: False, 3: True, 4: False, 5: True, 6: False, 7: False, 8: True}
    return answers[number]
