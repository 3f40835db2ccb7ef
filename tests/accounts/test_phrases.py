"""The phrases the sign-up proposes: easy to type and to picture, hard to guess."""

import math

from micuenta_app.accounts import phrases

# Heard as an insult, a threat or a double meaning somewhere in Mexico, or simply not for this page.
UNFIT = frozenset(
    "arma bala bicho burro cabron cajeton camote cerdo chile chinga chingon chorizo chupar coger concha "
    "coyote crimen culo culpa droga enano fajar feo gordo gringo guerra guey huevo idiota loco mamada "
    "mamar maricon matar migra miedo morir muerte muerto naco negrito odio panocha pedo pendejo perra "
    "pinche pistola pito puerco puta puto reata sangre sexo tonto tumba verga zorra".split()
)


def test_four_words_are_worth_44_bits():
    assert math.log2(phrases.combinations()) >= 44


def test_each_word_can_be_typed_on_any_keyboard_and_is_short():
    words = phrases.words()
    assert len(words) >= 2048
    odd = [word for word in words if not (word.isascii() and word.isalpha() and word.islower())]
    assert odd == []
    assert {len(word) for word in words} <= set(range(3, 10))


def test_no_word_stands_twice_and_the_list_is_in_order():
    assert list(phrases.words()) == sorted(set(phrases.words()))


def test_no_word_offends():
    assert UNFIT.isdisjoint(phrases.words())


def test_a_word_is_not_there_both_singular_and_plural():
    words = set(phrases.words())
    assert [word for word in words if word + "s" in words or word + "es" in words] == []


def test_proposals_draw_from_the_whole_list():
    drawn = [word for _ in range(5_000) for word in phrases.propose()]
    assert len(set(drawn)) > 0.99 * len(phrases.words())


def test_a_proposal_is_long_enough_and_repeats_no_word():
    for _ in range(1_000):
        proposed = phrases.propose()
        assert len(set(proposed)) == 4
        assert 15 <= len(" ".join(proposed)) <= 40
