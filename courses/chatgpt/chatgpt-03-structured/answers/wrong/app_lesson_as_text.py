# 説明: 講座を文字列にする
# fails: test_application, test_application_hidden, test_read_application, test_application_messages, test_application_messages_hidden, test_extract

# %% application
class Application(BaseModel):
    団体: str
    希望日: date
    人数: int = Field(ge=1, le=200)
    講座: str
    会場: str | None
