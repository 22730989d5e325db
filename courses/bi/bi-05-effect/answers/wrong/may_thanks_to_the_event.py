# 説明: 前より増えた分を、全部催しのおかげとする
# fails: test_may_say

# %% may_say
def may_say(number):
    answers = {1: True, 2: True, 3: True, 4: False, 5: False, 6: True, 7: False, 8: True}
    return answers[number]
