# 説明: 条件を3つまでしか書かない
# fails: test_build_prompt_hidden, test_notice_prompt, test_notice_prompt_hidden

# %% build_prompt
def build_prompt(role, task, conditions, form):
    parts = []
    if role:
        parts.append(f"# 役割\nあなたは、{role}です。")
    parts.append("# してほしいこと\n" + task)
    if conditions:
        lines = ["- " + condition for condition in conditions[:3]]
        parts.append("# 条件\n" + "\n".join(lines))
    if form:
        parts.append("# 答えの形\n" + form)
    return "\n\n".join(parts)
