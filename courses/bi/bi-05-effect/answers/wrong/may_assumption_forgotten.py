# 説明: 前提があることを忘れる
# fails: test_may_say_hidden

# %% may_say
def may_say(number):
    answers = {1: True, 2: False, 3: True, 4: False, 5: False, 6: True, 7: False, 8: False}
    return answers[number]
