"""WebAuthn's two ceremonies, as the webauthn package checks them: what a browser is asked for, and
whether its answer is right. Without the database.

Every key is discoverable (signing in needs no name) and is used with the phone's own lock, so that it is
two factors: something one has, and a PIN, finger or face. No attestation: which make of phone it is, is
none of our business.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any, TypeVar
from urllib.parse import urlsplit

import structlog
import webauthn
from webauthn.authentication.verify_authentication_response import VerifiedAuthentication
from webauthn.helpers import (
    base64url_to_bytes,
    bytes_to_base64url,
    options_to_json_dict,
    parse_authentication_credential_json,
    parse_client_data_json,
    parse_registration_credential_json,
)
from webauthn.helpers.structs import (
    AuthenticationCredential,
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)
from webauthn.registration.verify_registration_response import VerifiedRegistration

from .challenges import MINUTES
from .records import Passkey

_SITE_NAME = "Mi Cuenta desde el extranjero"
_MILLISECONDS = MINUTES * 60_000
_log = structlog.get_logger()

Options = dict[str, Any]
Result = TypeVar("Result")


class Refused(Exception):
    """The answer of a browser is not right. Why is for nobody to learn."""


@dataclass(frozen=True, slots=True)
class Site:
    """The address that keys are made for. At any other they do not answer.

    Attributes:
        origin: the scheme, name and port the browser shows.
        name: the host name alone, WebAuthn's relying party id.
    """

    origin: str
    name: str


def site_at(origin: str) -> Site | None:
    """The site at an origin its caller vouches for; None at a plain IP address, which has no passkeys."""
    name = urlsplit(origin).hostname or ""
    try:
        ip_address(name)
    except ValueError:
        return Site(origin, name) if name else None
    return None


def new_key_options(
    site: Site, challenge: bytes, *, user_handle: str, name: str, person: str, held: Iterable[Passkey]
) -> Options:
    """What the browser needs to make a key.

    Args:
        name: what the phone shows beside the key: the e-mail or phone one signs in with.
        held: the keys the account has: a device that holds one makes no second.
    """
    options = webauthn.generate_registration_options(
        rp_id=site.name,
        rp_name=_SITE_NAME,
        user_id=base64url_to_bytes(user_handle),
        user_name=name,
        user_display_name=person,
        challenge=challenge,
        timeout=_MILLISECONDS,
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED,
            user_verification=UserVerificationRequirement.REQUIRED,
        ),
        exclude_credentials=_descriptors(held),
    )
    return options_to_json_dict(options)


def assertion_options(site: Site, challenge: bytes, *, allowed: Iterable[Passkey] = ()) -> Options:
    """What the browser needs to use a key: one of those allowed, or whichever it has for this site."""
    options = webauthn.generate_authentication_options(
        rp_id=site.name,
        challenge=challenge,
        timeout=_MILLISECONDS,
        allow_credentials=_descriptors(allowed),
        user_verification=UserVerificationRequirement.REQUIRED,
    )
    return options_to_json_dict(options)


def _descriptors(keys: Iterable[Passkey]) -> list[PublicKeyCredentialDescriptor]:
    return [PublicKeyCredentialDescriptor(id=base64url_to_bytes(key.credential_id)) for key in keys]


def new_key(site: Site, challenge: bytes, credential: object) -> VerifiedRegistration:
    """The key a browser made. Raises Refused."""

    def check() -> VerifiedRegistration:
        parsed = parse_registration_credential_json(_mapping(credential))
        _refuse_frames(parsed.response.client_data_json)
        return webauthn.verify_registration_response(
            credential=parsed,
            expected_challenge=challenge,
            expected_rp_id=site.name,
            expected_origin=site.origin,
            require_user_verification=True,
        )

    return _checked(check)


@dataclass(frozen=True, slots=True)
class Assertion:
    """A browser's answer to a challenge, not checked yet: which key it says it is."""

    credential_id: str
    user_handle: str
    credential: AuthenticationCredential


def read_assertion(credential: object) -> Assertion:
    """What a browser says. Raises Refused."""

    def read() -> Assertion:
        parsed = parse_authentication_credential_json(_mapping(credential))
        handle = parsed.response.user_handle
        return Assertion(
            bytes_to_base64url(parsed.raw_id), bytes_to_base64url(handle) if handle else "", parsed
        )

    return _checked(read)


def check_assertion(
    site: Site, challenge: bytes, assertion: Assertion, key: Passkey
) -> VerifiedAuthentication:
    """Whether a key signed a challenge, for this site, with the phone's lock, and has not been copied:
    its counter, if it has one, has grown. Raises Refused."""

    def check() -> VerifiedAuthentication:
        _refuse_frames(assertion.credential.response.client_data_json)
        return webauthn.verify_authentication_response(
            credential=assertion.credential,
            expected_challenge=challenge,
            expected_rp_id=site.name,
            expected_origin=site.origin,
            credential_public_key=key.public_key,
            credential_current_sign_count=key.sign_count,
            require_user_verification=True,
        )

    return _checked(check)


def _mapping(credential: object) -> dict[str, Any]:
    if not isinstance(credential, dict):
        raise Refused
    return credential


def _refuse_frames(client_data: bytes) -> None:
    # The package leaves this to its caller: our pages stand in nobody's frame.
    if parse_client_data_json(client_data).cross_origin:
        raise Refused


def _checked(check: Callable[[], Result]) -> Result:
    try:
        return check()
    except Refused:
        raise
    except Exception as failure:
        # The package has a dozen errors, and hostile bytes find others. Their words may hold what was
        # sent, so only the kind is logged.
        _log.info("passkey_refused", cause=type(failure).__name__)
        raise Refused from None
