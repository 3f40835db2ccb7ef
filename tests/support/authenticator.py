"""A passkey authenticator in software, with real keys: what a phone does, and what a thief's tools do.

It makes the JSON a browser's script sends. A test changes one thing of it at a time.
"""

import base64
import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

_USER_PRESENT, _USER_VERIFIED, _HAS_KEY = 0x01, 0x04, 0x40
_CAN_BE_BACKED_UP, _BACKED_UP = 0x08, 0x10

Credential = dict[str, Any]


def encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def decoded(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


@dataclass
class HeldKey:
    """A private key and what the device keeps beside it."""

    site: str
    user_handle: bytes
    counter: int
    secret: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )
    ident: bytes = field(default_factory=lambda: secrets.token_bytes(32))

    @property
    def public(self) -> bytes:
        """In COSE, for ES256."""
        numbers = self.secret.public_key().public_numbers()
        x, y = numbers.x.to_bytes(32, "big"), numbers.y.to_bytes(32, "big")
        return cbor2.dumps({1: 2, 3: -7, -1: 1, -2: x, -3: y})


@dataclass
class Authenticator:
    """A phone whose lock was opened.

    Attributes:
        origin: where its browser is; a page says what it wants, the browser says this.
        verifies: whether it asked for a PIN, finger or face.
        synced: whether its keys are copied to the owner's other devices; such keys count nothing.
    """

    origin: str
    verifies: bool = True
    synced: bool = False
    in_foreign_frame: bool = False
    keys: list[HeldKey] = field(default_factory=list)

    def make(self, options: Mapping[str, Any], *, site: str = "") -> Credential:
        """Answer navigator.credentials.create()."""
        assert options["authenticatorSelection"]["residentKey"] == "required"
        key = HeldKey(site or options["rp"]["id"], decoded(options["user"]["id"]), 0 if self.synced else 1)
        assert not {one["id"] for one in options["excludeCredentials"]} & {
            encoded(k.ident) for k in self.keys
        }
        self.keys.append(key)
        length = len(key.ident).to_bytes(2, "big")
        held = bytes(16) + length + key.ident + key.public
        attestation = {"fmt": "none", "attStmt": {}, "authData": self._data(key, _HAS_KEY) + held}
        said = self._client_data("webauthn.create", options["challenge"])
        response = {"clientDataJSON": encoded(said), "attestationObject": encoded(cbor2.dumps(attestation))}
        return self._credential(key, response)

    def use(
        self, options: Mapping[str, Any], *, key: HeldKey | None = None, silent: bool = False
    ) -> Credential:
        """Answer navigator.credentials.get(); `silent` leaves out whose key it is."""
        key = key or self.keys[-1]
        key.counter += 0 if self.synced else 1
        data = self._data(key, 0)
        said = self._client_data("webauthn.get", options["challenge"])
        signature = key.secret.sign(data + hashlib.sha256(said).digest(), ec.ECDSA(hashes.SHA256()))
        response = {
            "clientDataJSON": encoded(said),
            "authenticatorData": encoded(data),
            "signature": encoded(signature),
        }
        if not silent:
            response["userHandle"] = encoded(key.user_handle)
        return self._credential(key, response)

    def _data(self, key: HeldKey, flags: int) -> bytes:
        flags |= _USER_PRESENT | (_USER_VERIFIED if self.verifies else 0)
        flags |= _CAN_BE_BACKED_UP | _BACKED_UP if self.synced else 0
        return hashlib.sha256(key.site.encode()).digest() + bytes([flags]) + key.counter.to_bytes(4, "big")

    def _client_data(self, kind: str, challenge: str) -> bytes:
        said = {
            "type": kind,
            "challenge": challenge,
            "origin": self.origin,
            "crossOrigin": self.in_foreign_frame,
        }
        return json.dumps(said).encode()

    def _credential(self, key: HeldKey, response: dict[str, str]) -> Credential:
        ident = encoded(key.ident)
        return {
            "id": ident,
            "rawId": ident,
            "type": "public-key",
            "response": response,
            "clientExtensionResults": {},
        }
