# 説明: 値なしを、| ではなく or で書く
# fails: test_application, test_application_hidden, test_read_application, test_read_application_hidden, test_extract, test_extract_hidden

# %% application
class Application(BaseModel):
    団体: str
    希望日: date
    人数: int = Field(ge=1, le=200)
    講座: Literal["防災", "ごみ", "税", "健康"]
    会場: str or None
