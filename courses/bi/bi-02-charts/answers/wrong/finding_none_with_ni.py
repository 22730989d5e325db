# 説明: 変わらないときも「までに」と書く
# fails: test_finding, test_finding_hidden

# %% finding
def finding(name, records):
    first = records[0]
    last = records[-1]
    percent = round((last[name] - first[name]) / first[name] * 100)
    start = f"{name}は、{first['年度']}から{last['年度']}までに"
    if percent > 0:
        return f"{start}{percent}％増えた"
    if percent < 0:
        return f"{start}{abs(percent)}％減った"
    return f"{start}ほとんど変わらない"
