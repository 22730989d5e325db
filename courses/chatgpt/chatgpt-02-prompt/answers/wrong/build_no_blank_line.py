# 説明: 部品の間の空の行を忘れる
# fails: test_build_prompt, test_build_prompt_hidden

# %% build_prompt
def build_prompt(role, task, conditions, form):
    parts = []
    if role:
        parts.append(f"# 役割\nあなたは、{role}です。")
    parts.append("# してほしいこと\n" + task)
    if conditions:
        parts.append("# 条件\n" + "\n".join("- " + condition for condition in conditions))
    if form:
        parts.append("# 答えの形\n" + form)
    return "\n".join(parts)
