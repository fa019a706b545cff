"""How UK news and minutes come apart into tokens."""

import pytest
from spacy.tokenizer import Tokenizer

from pipeline.read.tokenizer import blank_pipeline


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("It cost £1.2m.", "It cost £ 1.2m ."),
        ("a £2m-a-year deal", "a £ 2m - a - year deal"),
        ("£35-per-week", "£ 35 - per - week"),
        ("£10,000-£15,000", "£ 10,000 - £ 15,000"),
        ("£10-£15m", "£ 10 - £ 15m"),
        ("£10m–£15m", "£ 10m – £ 15m"),
        ("(£160)", "( £ 160 )"),
        ("£421,611, which", "£ 421,611 , which"),
        ("13,000p", "13,000p"),
        ("£486,691.10p", "£ 486,691.10p"),
        ("€77m (£65m)", "€ 77m ( £ 65m )"),
        ("£18/hour", "£ 18 / hour"),
        ("in 2023/24", "in 2023/24"),
        ("8-10th March", "8 - 10th March"),
        ("by 9-2", "by 9 - 2"),
        ("Cllr. Shaw", "Cllr. Shaw"),
        ("No. 10", "No. 10"),
        ("J. Smith", "J. Smith"),
        ("Cllr Adeyemi-Clarke's", "Cllr Adeyemi-Clarke 's"),
        ("O'Brien's", "O'Brien 's"),
        ("(a) there", "( a ) there"),
        ("• Cllr Lugg", "• Cllr Lugg"),
        ("a six-month post", "a six-month post"),
        ("“good”, it said", "“ good ” , it said"),
        ("rated 'inadequate'.", "rated ' inadequate ' ."),
        ("‘good’.", "‘ good ’ ."),
        ("Wed 5 May", "Wed 5 May"),
        ("she didn't", "she did n't"),
        ("He'd've said \"we can't\".", "He 'd 've said \" we ca n't \" ."),
        ("it's they're I'm you'll", "it 's they 're I 'm you 'll"),
        ("tell 'em.", "tell 'em ."),
        ("at 7 o'clock", "at 7 o'clock"),
        ("rated 'requires improvement'", "rated ' requires improvement '"),
        ("Ashes plot ....... 5", "Ashes plot ....... 5"),
        ("and then...", "and then ..."),
        ("(Cllr. Shaw), e.g. J.M. Smith of the NHS.", "( Cllr. Shaw ) , e.g. J.M. Smith of the NHS ."),
        ("LA09/2021/1447/F.", "LA09/2021/1447 / F ."),
        ("US$5 and 20€.", "US$ 5 and 20 € ."),
        ("the council (Lab, Eastgate)", "the council ( Lab , Eastgate )"),
        ("14.99%", "14.99 %"),
        ("ask@council.example today", "ask@council.example today"),
    ],
    ids=lambda value: value,
)
def test_tokens(text: str, tokens: str) -> None:
    assert [token.text for token in blank_pipeline().tokenizer(text)] == tokens.split()


def test_no_word_is_an_exception() -> None:
    tokenizer = blank_pipeline().tokenizer
    assert isinstance(tokenizer, Tokenizer)
    assert tokenizer.rules == {}  # after one, spaCy remembers no word of a text
