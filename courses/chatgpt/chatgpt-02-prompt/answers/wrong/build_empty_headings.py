# 説明: 空の部品の見出しも書いてしまう
# fails: test_build_prompt, test_build_prompt_hidden

# %% build_prompt
def build_prompt(role, task, conditions, form):
    lines = "\n".join("- " + condition for condition in conditions)
    return f"# 役割\nあなたは、{role}です。\n\n# してほしいこと\n{task}\n\n# 条件\n{lines}\n\n# 答えの形\n{form}"
