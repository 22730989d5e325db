# 説明: 5年分あると決めつける
# fails: test_finding, test_finding_hidden

# %% finding
def finding(name, records):
    first = records[0]
    last = records[4]
    percent = round((last[name] - first[name]) / first[name] * 100)
    if percent > 0:
        return f"{name}は、{first['年度']}から{last['年度']}までに{percent}％増えた"
    if percent < 0:
        return f"{name}は、{first['年度']}から{last['年度']}までに{abs(percent)}％減った"
    return f"{name}は、{first['年度']}から{last['年度']}までほとんど変わらない"
