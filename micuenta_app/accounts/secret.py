"""Secrets: random tokens, codes, and the keyed hashes that are stored instead of them."""

import hashlib
import hmac
import secrets

from ..settings import secret_key


def new_token() -> str:
    """256 random bits, safe in a cookie."""
    return secrets.token_urlsafe(32)


def new_link_token() -> str:
    """128 random bits, as many as a token needs (ASVS 7.2.3), short enough for a link in a text message."""
    return secrets.token_urlsafe(16)


def token_hash(token: str) -> str:
    """What is stored of a token. It is random, so a plain hash cannot be searched."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_code() -> str:
    """Six digits, a million possibilities: short enough to type, dead after a few tries."""
    return f"{secrets.randbelow(10**6):06d}"


def keyed_hash(purpose: str, text: str) -> str:
    """What is stored of something short: without the server's key it cannot be guessed back."""
    return hmac.new(secret_key(), f"{purpose}:{text}".encode(), hashlib.sha256).hexdigest()
