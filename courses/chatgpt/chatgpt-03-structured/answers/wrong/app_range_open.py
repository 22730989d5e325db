# 説明: 1と200を含めない範囲にする
# fails: test_application_hidden

# %% application
class Application(BaseModel):
    団体: str
    希望日: date
    人数: int = Field(gt=1, lt=200)
    講座: Literal["防災", "ごみ", "税", "健康"]
    会場: str | None
