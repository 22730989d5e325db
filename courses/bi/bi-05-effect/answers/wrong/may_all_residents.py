# 説明: 来た人の割合を、区民の割合とする
# fails: test_may_say

# %% may_say
def may_say(number):
    answers = {1: True, 2: False, 3: True, 4: True, 5: False, 6: True, 7: False, 8: True}
    return answers[number]
