"""Draws a form, spoils it as paper, stamps and scanners do, and cuts out its cells."""

import random
from pathlib import Path

import matplotlib_fontja
import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont
from plan import LOOKS, Form
from words import FICTION

FONT = Path(matplotlib_fontja.__file__).parent / "fonts" / "ipaexg.ttf"
WIDTH, HEIGHT = 1654, 880
ROW, TOP, LEFT, LABEL = 78, 130, 60, 190
HALF, FULL = 762, 1534
SIZE = 36

# field, column (0 or 1), row, width
LAYOUT = [
    ("受付番号", 0, 0, HALF), ("申請日", 1, 0, HALF), ("法人名", 0, 1, HALF), ("法人番号", 1, 1, HALF),
    ("フリガナ", 0, 2, HALF), ("生年月日", 1, 2, HALF), ("氏名", 0, 3, HALF), ("電話番号", 1, 3, HALF),
    ("郵便番号", 0, 4, HALF), ("メール", 1, 4, HALF), ("住所", 0, 5, FULL), ("申請金額", 0, 6, HALF),
    ("金融機関", 1, 6, HALF), ("口座番号", 0, 7, HALF), ("口座名義", 1, 7, HALF),
]  # fmt: skip

Box = tuple[int, int, int, int]
"""left, top, width, height in pixels of the page"""


def font(size: int) -> ImageFont.FreeTypeFont:
    """The one font that is the same wherever the package is installed."""
    return ImageFont.truetype(str(FONT), size)


def boxes() -> dict[str, Box]:
    """Where the value of each field is written."""
    found = {}
    for name, column, row, width in LAYOUT:
        left = LEFT + column * (FULL - HALF) + LABEL
        found[name] = (left, TOP + row * ROW, width - LABEL, ROW)
    return found


def draw_page(form: Form) -> Image.Image:
    """The form as it was filled in, before anything happened to it."""
    dice = random.Random(f"draw {form.id}")
    page = Image.new("RGB", (WIDTH, HEIGHT), "white")
    pen = ImageDraw.Draw(page)
    pen.text((LEFT, 40), "架空区　小規模事業者応援金　交付申請書", "black", font(44))
    pen.text((LEFT, HEIGHT - 82), FICTION, (90, 90, 90), font(22))
    for name, (left, top, width, height) in boxes().items():
        pen.rectangle((left - LABEL, top, left, top + height), (236, 240, 246), (70, 70, 70), 2)
        pen.rectangle((left, top, left + width, top + height), None, (70, 70, 70), 2)
        pen.text((left - LABEL + 14, top + height // 2), name, (60, 60, 60), font(28), anchor="lm")
        if form.look == LOOKS[0]:
            size = SIZE
            while font(size).getlength(form.written[name]) > width - 44:
                size -= 1
            pen.text((left + 18, top + height // 2), form.written[name], (20, 20, 20), font(size), anchor="lm")
        else:
            layer = handwritten(form.written[name], width, height, dice)
            region = page.crop((left, top, left + width, top + height))
            ink = Image.new("RGB", region.size, (38, 42, 84))
            page.paste(Image.composite(ink, region, layer), (left, top))
    return page


def handwritten(text: str, width: int, height: int, dice: random.Random) -> Image.Image:
    """A mask of the text with every character turned, stretched, moved and bent a little."""
    size = SIZE + 2
    while font(size).getlength(text) * 1.09 > width - 56:
        size -= 1
    mask = Image.new("L", (width, height), 0)
    at = 18 + dice.uniform(0, 14)
    slope = dice.uniform(-0.012, 0.012)
    for character in text:
        drawn = font(max(12, round(size * dice.uniform(0.94, 1.06))))
        advance = drawn.getlength(character)
        tile = Image.new("L", (2 * size, 2 * size), 0)
        ImageDraw.Draw(tile).text((size, size), character, 255, drawn, anchor="mm", stroke_width=0)
        tile = tile.transform(
            tile.size,
            Image.Transform.AFFINE,
            (1, dice.uniform(-0.08, 0.05), 0, dice.uniform(-0.03, 0.03), 1, 0),
            Image.Resampling.BICUBIC,
        ).rotate(dice.uniform(-2.5, 2.5), Image.Resampling.BICUBIC)
        x = at + advance / 2 - size
        y = height / 2 - size + dice.uniform(-2, 2) + slope * at
        spot = Image.new("L", mask.size, 0)
        spot.paste(tile, (round(x), round(y)))
        mask = ImageChops.lighter(mask, spot)
        at += advance * dice.uniform(1.0, 1.07) + dice.uniform(-0.5, 1.5)
    return bent(mask, random.Random(dice.random()), 1.1, 26)


def bent(image: Image.Image, dice: random.Random, strength: float, grain: int) -> Image.Image:
    """The image with a smooth random distortion."""
    width, height = image.size
    rows, columns = height // grain + 3, width // grain + 3
    shift = []
    for _ in range(2):
        coarse = np.array([[dice.uniform(-strength, strength) for _ in range(columns)] for _ in range(rows)], "float32")
        shift.append(np.asarray(Image.fromarray(coarse).resize(image.size, Image.Resampling.BICUBIC)))
    ys, xs = np.mgrid[0:height, 0:width].astype("float32")
    ys, xs = np.clip(ys + shift[0], 0, height - 1.001), np.clip(xs + shift[1], 0, width - 1.001)
    y0, x0 = ys.astype(int), xs.astype(int)
    fy, fx = ys - y0, xs - x0
    source = np.asarray(image, "float32")
    mixed = (source[y0, x0] * (1 - fx) + source[y0, x0 + 1] * fx) * (1 - fy)
    mixed += (source[y0 + 1, x0] * (1 - fx) + source[y0 + 1, x0 + 1] * fx) * fy
    return Image.fromarray(mixed.round().clip(0, 255).astype("uint8"))


def stamp(page: Image.Image, name: str, where: Box, over: float, dice: random.Random) -> Image.Image:
    """The page with a red seal, so far over the text as `over` says (0 beside it, 1 in the middle of the cell's first half)."""
    side = 96
    seal = Image.new("L", (side, side), 0)
    pen = ImageDraw.Draw(seal)
    pen.ellipse((4, 4, side - 5, side - 5), None, 255, 4)
    letters = name[:2]
    for at, letter in enumerate(letters):
        pen.text((side / 2, side / 2 + (at - (len(letters) - 1) / 2) * 36), letter, 255, font(36), anchor="mm")
    worn = np.asarray(seal, "float32") * (0.62 + 0.38 * np.array([[dice.random() for _ in range(side)] for _ in range(side)]))
    seal = Image.fromarray(worn.astype("uint8")).rotate(dice.uniform(-14, 14), Image.Resampling.BICUBIC)
    left, top, width, height = where
    x = int(left + 30 + (1 - over) * 300 + dice.uniform(0, 60))
    y = int(top + height / 2 - side / 2 + dice.uniform(-8, 8))
    red = Image.new("RGB", page.size, "white")
    red.paste((206, 44, 52), (x, y), seal)
    return ImageChops.multiply(page, red)


def spoil(page: Image.Image, form: Form) -> tuple[Image.Image, float]:
    """The page as the scanner delivers it, and the angle by which it lies askew (degrees)."""
    dice = random.Random(f"spoil {form.id}")
    noise = np.random.default_rng([ord(c) for c in form.id])
    how = form.degradation
    angle, blur, grain, specks, faint = dice.uniform(-0.15, 0.15), 0.5, 4.0, 0.0, 0.0
    where = boxes()
    if how == "傾き":
        angle = dice.choice([-1, 1]) * dice.uniform(0.7, 1.7)
    elif how == "ノイズ":
        grain, specks = dice.uniform(20, 32), dice.uniform(0.002, 0.008)
    elif how == "ぼけ":
        blur = dice.uniform(1.6, 2.4)
    elif how == "印影":
        for name, over in (("氏名", dice.uniform(0.5, 1)), ("法人名", dice.uniform(0.4, 0.9)), ("申請金額", dice.uniform(0.5, 1))):
            page = stamp(page, form.person.name, where[name], over, dice)
    elif how == "複合":
        angle, blur, grain, specks, faint = dice.choice([-1, 1]) * dice.uniform(0.3, 0.9), dice.uniform(0.9, 1.4), 12, 0.0015, 0.35
        page = stamp(page, form.person.name, where["氏名"], dice.uniform(0.3, 0.9), dice)
    page = page.rotate(angle, Image.Resampling.BICUBIC, fillcolor="white").filter(ImageFilter.GaussianBlur(blur))
    pixels = np.asarray(page, "float32")
    pixels = 255 - (255 - pixels) * (1 - faint)
    pixels = pixels - 6 + noise.normal(0, grain, (HEIGHT, WIDTH, 1)).astype("float32")
    hit = noise.random((HEIGHT, WIDTH))
    pixels[hit < specks / 2] = 30
    pixels[hit > 1 - specks / 2] = 250
    return Image.fromarray(pixels.round().clip(0, 255).astype("uint8")), angle


def cut(page: Image.Image, form: Form, angle: float) -> dict[str, tuple[Image.Image, Box]]:
    """Each cell as a form reader cuts it out: it knows the layout, follows the angle, and is a few pixels off."""
    dice = random.Random(f"cut {form.id}")
    found = {}
    turn = np.deg2rad(angle)
    for name, (left, top, width, height) in boxes().items():
        x, y = left + width / 2 - WIDTH / 2, top + height / 2 - HEIGHT / 2
        x, y = x * np.cos(turn) + y * np.sin(turn), -x * np.sin(turn) + y * np.cos(turn)
        inside = 7
        corner_x = round(x + WIDTH / 2 - width / 2 + inside + dice.uniform(-4, 4))
        corner_y = round(y + HEIGHT / 2 - height / 2 + inside + dice.uniform(-4, 4))
        box = (corner_x, corner_y, width - 2 * inside, height - 2 * inside)
        found[name] = (page.crop((corner_x, corner_y, corner_x + box[2], corner_y + box[3])), box)
    return found
