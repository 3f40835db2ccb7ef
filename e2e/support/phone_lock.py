"""A phone's own passkeys and screen lock, as Chromium imitates them for tests."""

from typing import Any

from playwright.sync_api import Page


class PhoneLock:
    """The authenticator of one page's browser.

    Args:
        opens: whether its owner opens the lock when asked.
    """

    def __init__(self, page: Page, *, opens: bool = True) -> None:
        self._wire = page.context.new_cdp_session(page)
        self._wire.send("WebAuthn.enable")
        options = {
            "protocol": "ctap2",
            "transport": "internal",
            "hasResidentKey": True,
            "hasUserVerification": True,
            "isUserVerified": opens,
            "automaticPresenceSimulation": True,
        }
        added = self._wire.send("WebAuthn.addVirtualAuthenticator", {"options": options})
        self._ident: str = added["authenticatorId"]

    def _say(self, command: str, **said: Any) -> dict[str, Any]:
        return self._wire.send(f"WebAuthn.{command}", {"authenticatorId": self._ident, **said})

    def held(self) -> list[dict[str, Any]]:
        """The keys it holds: their sites, and counters of use."""
        return self._say("getCredentials")["credentials"]

    def stay_locked(self) -> None:
        """From now on nobody opens it when asked."""
        self._say("setUserVerified", isUserVerified=False)

    def unlock(self) -> None:
        self._say("setUserVerified", isUserVerified=True)
