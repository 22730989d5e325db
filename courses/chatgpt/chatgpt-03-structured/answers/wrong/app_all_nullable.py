# 説明: どの項目も値なしでよいことにする
# fails: test_application, test_application_hidden

# %% application
class Application(BaseModel):
    団体: str | None
    希望日: date | None
    人数: int = Field(ge=1, le=200)
    講座: Literal["防災", "ごみ", "税", "健康"] | None
    会場: str | None
