# 説明: してほしいことも、空なら見出しを書かない
# fails: test_build_prompt_hidden

# %% build_prompt
def build_prompt(role, task, conditions, form):
    parts = []
    if role:
        parts.append(f"# 役割\nあなたは、{role}です。")
    if task:
        parts.append("# してほしいこと\n" + task)
    if conditions:
        parts.append("# 条件\n" + "\n".join("- " + condition for condition in conditions))
    if form:
        parts.append("# 答えの形\n" + form)
    return "\n\n".join(parts)
