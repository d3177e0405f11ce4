"""What a title tells: the words that tell it, the type of product, the traits beside it."""

from __future__ import annotations

import pytest

from inci_parser.analysis.product_titles import MOST_CHARACTERS, MOST_WORDS, read_title, word_count

#: Title, the words that tell the type, the type, its traits.
TITLES = [
    # a remark behind a dash narrows what stands before it, and names a type where nothing else does
    ("Cream - for hands", "cream hands", "hand cream", "hand"),
    ("Hand cream - cream", "hand cream", "hand cream", "hand"),
    ("Glow - with SPF 30", "spf 30", "sunscreen", "sunscreen"),
    ("Body Lotion - Night", "body lotion", "body lotion", "body"),
    ("Shampoo - hands", "shampoo", "shampoo", "hand"),
    ("Dry Shampoo - Blush", "dry shampoo", "dry shampoo", ""),
    ("Everyday - Kids", "", "", "baby"),
    # parts behind bars
    ("Brand | Kids Shampoo", "kids shampoo", "baby shampoo", "baby"),
    ("Kids Shampoo | Brand", "kids shampoo", "baby shampoo", "baby"),
    ("Brand | Glow | ", "", "", ""),
    ("Shampoo | Face cream", "face cream", "face cream", "face"),
    # numbers of pieces
    ("1 sheet mask", "sheet mask", "sheet mask", ""),
    ("5 masks", "5 masks", "sheet mask", ""),
    ("Mask 10 sheets", "mask 10 sheets", "sheet mask", ""),
    ("Mask 10", "mask", "face mask", ""),
    ("Mask 10 grams", "mask", "face mask", ""),
    ("Serum mask 10 ea", "mask 10 ea", "sheet mask", ""),
    ("10ea mask", "10ea mask", "sheet mask", ""),
    ("Mask 10ea", "mask 10ea", "sheet mask", ""),
    ("3 in 1 mask", "mask", "face mask", ""),
    ("2 1 mask", "mask", "face mask", ""),
    ("(1 mask)", "1 mask", "sheet mask", ""),
    ("Mask 1 mask", "1 mask", "sheet mask", ""),
    ("mask 7 pack", "mask 7 pack", "sheet mask", ""),
    ("Mask 1000 ea", "mask", "face mask", ""),
    # compounds
    ("Handcreme", "handcreme", "hand cream", ""),
    ("Kinderhandcreme", "kinderhandcreme", "hand cream", "baby"),
    ("Creme Handseife", "handseife", "hand wash", ""),
    ("Glow Handcreme Kinder", "handcreme", "hand cream", "baby"),
    ("Kindershampoo und Duschgel", "kindershampoo und duschgel", "body wash", ""),
    # scripts without spaces
    ("クリームシャンプー", "シャンプー", "shampoo", ""),
    ("ベビー シャンプー", "ベビーシャンプー", "baby shampoo", "baby"),
    ("リッチ クリーム ハンド", "ハンド クリーム", "hand cream", "hand"),
    ("Glow ハンド、リッチ クリーム", "ハンド クリーム", "hand cream", "hand"),
    ("婴儿 洗发水", "婴儿洗发水", "baby shampoo", "baby"),
    ("洗发水, 洗面乳", "洗面乳", "face wash", ""),
    ("Shampoo - baby lotion", "shampoo", "shampoo", "baby"),
    ("Serum - hand cream", "serum", "serum", "hand"),
    ("Zitronenbadeschaum", "zitronenbadeschaum", "bath product", ""),
    ("Kinder Zitronenbadeschaum", "kinder zitronenbadeschaum", "baby cleanser", "baby"),
    ("Lotion Glow Zitronenbadeschaum", "zitronenbadeschaum", "bath product", ""),
    ("洗顔 abcdefgh ボディソープ", "ボディソープ", "body wash", "body face"),
    ("Lotion シャンプー", "シャンプー", "shampoo", ""),
    ("シャンプー、クリーム", "", "", ""),
    ("シャンプー クリーム", "シャンプー", "shampoo", ""),
    ("シャンプー、リンス", "シャンプー", "shampoo", ""),
    ("洗顔、化粧水", "", "", "face"),
    # two products, one that tells the form, one that describes another
    ("Shampoo + Conditioner", "shampoo + conditioner", "shampoo", ""),
    ("Shampoo and Body Lotion", "", "", "body"),
    ("Cleanser & Moisturiser Duo", "duo", "kit", ""),
    ("Cream Shampoo", "shampoo", "shampoo", ""),
    ("Shampoo Cream", "shampoo", "shampoo", ""),
    ("Concentrate Anti-Blemish Mask", "mask", "face mask", "blemish"),
    ("Frank Body Face Scrub", "face scrub", "face scrub", "body face scrub"),
    ("Coconut Scrub Body", "scrub body", "body scrub", "body scrub"),
    # textures need a trait, words that name a type alone no other word
    ("Gel", "", "", ""),
    ("Gel for face", "gel face", "face cream", "face"),
    ("Gel for the face with hand", "gel face", "face cream", "face"),
    ("Serum with SPF 50", "serum spf 50", "sunscreen", "sunscreen"),
    ("Lotion with sunscreen", "lotion", "lotion", ""),
    ("Lip Balm SPF 15", "lip balm spf 15", "sunscreen lip balm", "lip sunscreen"),
    ("SPF 50", "spf 50", "sunscreen", "sunscreen"),
    ("Hand", "", "", "hand"),
    # what a title denies, and what is in the product
    ("Soap-free Wash", "wash", "cleanser", ""),
    ("Sans savon gel douche", "gel douche", "body wash", ""),
    ("Cream with shea butter oil", "cream", "cream", ""),
    ("Crème pour les mains et le visage", "creme pour les mains", "hand cream", "face hand"),
    ("Crema facial de noche", "crema facial", "face cream", "face"),
    ("Leche corporal", "leche corporal", "body lotion", "body"),
    ("Champú infantil", "champu infantil", "baby shampoo", "baby"),
]


@pytest.mark.parametrize(("title", "words", "kind", "traits"), TITLES)
def test_words_type_and_traits_of_a_title(title: str, words: str, kind: str, traits: str) -> None:
    read = read_title(title)
    assert (read.words, read.product_type, read.traits) == (words, kind, frozenset(traits.split()))


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        (f"Hand cream{' x' * (MOST_WORDS - 2)}", "hand cream"),
        (f"Hand cream{' x' * (MOST_WORDS - 1)}", ""),  # no clause of it is short enough
        (f"Hand cream,{' x' * MOST_WORDS}", "hand cream"),
        (f"Glow, hand cream:{' x' * MOST_WORDS}", "hand cream"),
        (f"Glow,{' x' * MOST_WORDS}, hand cream", ""),
        (f"SPF 30,{' x' * MOST_WORDS}", "sunscreen"),
        (f"{'x' * (MOST_CHARACTERS - 11)} hand cream", "hand cream"),
        (f"{'x' * (MOST_CHARACTERS - 10)} hand cream", ""),
    ],
)
def test_of_a_long_title_the_first_clauses_are_read(title: str, kind: str) -> None:
    assert read_title(title).product_type == kind


def test_signs_are_no_words() -> None:
    assert word_count("Shampoo & Après-soleil, 250 ml") == 5
