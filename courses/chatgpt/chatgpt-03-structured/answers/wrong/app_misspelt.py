# 説明: class の名前のつづりを間違える
# fails: test_application, test_application_hidden, test_read_application, test_read_application_hidden, test_application_messages, test_application_messages_hidden, test_extract, test_extract_hidden

# %% application
class Aplication(BaseModel):
    団体: str
    希望日: date
    人数: int = Field(ge=1, le=200)
    講座: Literal["防災", "ごみ", "税", "健康"]
    会場: str | None
