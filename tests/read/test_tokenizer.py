"""How UK news and minutes come apart into tokens."""

import pytest

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
        ("the council (Lab, Eastgate)", "the council ( Lab , Eastgate )"),
        ("14.99%", "14.99 %"),
        ("ask@council.example today", "ask@council.example today"),
    ],
    ids=lambda value: value,
)
def test_tokens(text: str, tokens: str) -> None:
    assert [token.text for token in blank_pipeline().tokenizer(text)] == tokens.split()
