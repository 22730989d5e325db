# 説明: 最後の </table> を忘れる
# fails: test_html_table, test_html_table_hidden

# %% html_table
def html_table(headings, rows):
    parts = ["<table><tr>"]
    for heading in headings:
        parts.append(f"<th>{escape(heading)}</th>")
    parts.append("</tr>")
    for row in rows:
        parts.append("<tr>")
        for value in row:
            parts.append(f"<td>{escape(value)}</td>")
        parts.append("</tr>")
    return "".join(parts)
