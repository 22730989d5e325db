# 説明: 条件のリストを、そのまま文字列にする
# fails: test_build_prompt, test_build_prompt_hidden

# %% build_prompt
def build_prompt(role, task, conditions, form):
    parts = []
    if role:
        parts.append(f"# 役割\nあなたは、{role}です。")
    parts.append("# してほしいこと\n" + task)
    if conditions:
        parts.append(f"# 条件\n- {conditions}")
    if form:
        parts.append("# 答えの形\n" + form)
    return "\n\n".join(parts)
