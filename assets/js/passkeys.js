// Passkeys. A button with data-passkey="entrar" (or "confirmar", "nueva") asks the server for a challenge,
// the phone for its answer, and goes where the server says. Its words stand in the data of its frame.

(() => {
  const ADDRESS = /^(\d+\.){3}\d+$|^\[/;

  // Pages show the button, or say why there is none: an address in numbers has no passkeys, and neither
  // has a page that came unprotected.
  document.documentElement.dataset.passkeys =
    ADDRESS.test(location.hostname) || !isSecureContext ? "address"
    : window.PublicKeyCredential ? "yes" : "device";

  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");

  // What has no place in JSON. Browsers learned to do this themselves only lately.
  const opened = (options) => {
    const asked = { ...options, challenge: bytes(options.challenge) };
    if (options.user) asked.user = { ...options.user, id: bytes(options.user.id) };
    for (const list of ["allowCredentials", "excludeCredentials"])
      if (options[list]) asked[list] = options[list].map((one) => ({ ...one, id: bytes(one.id) }));
    return asked;
  };
  const closed = ({ id, type, response }) => {
    const said = {};
    for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"])
      if (response[part]) said[part] = text(response[part]);
    return { id, rawId: id, type, response: said };
  };

  const post = async (path, said) => {
    const answer = await fetch(`/llave/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ idioma: document.documentElement.lang, ...said }),
    });
    return answer.ok ? answer.json() : {};
  };

  const ask = async (purpose, frame) => {
    const given = await post(`${purpose}/reto`, {});
    if (!given.options) return given;
    const publicKey = opened(given.options);
    const way = purpose === "nueva" ? "create" : "get";
    const credential = closed(await navigator.credentials[way]({ publicKey }));
    const lent = Boolean(document.querySelector("[name=prestado]:checked"));
    return post(purpose, { credential, para: frame.dataset.goes, prestado: lent });
  };

  // The names the browser gives to what went wrong; anything else is the network's.
  const WORDS = {
    NotAllowedError: "cancelled",
    AbortError: "cancelled",
    InvalidStateError: "held",
    NotSupportedError: "unable",
    ConstraintError: "unable",
    SecurityError: "unable",
  };

  const press = async (button) => {
    const frame = button.closest("[data-cancelled]");
    const line = frame.querySelector("[role=status]");
    if (button.hasAttribute("aria-busy")) return;
    button.setAttribute("aria-busy", "true");
    line.textContent = frame.dataset.waiting;
    let answer;
    try {
      answer = await ask(button.dataset.passkey, frame);
    } catch (error) {
      answer = { error: frame.dataset[WORDS[error.name] ?? "failed"] };
    }
    if (answer.go) return location.assign(answer.go);
    button.removeAttribute("aria-busy");
    line.textContent = answer.error ?? frame.dataset.failed;
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-passkey]");
    if (button) press(button);
  });
})();
