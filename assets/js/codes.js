// Recovery codes: made on a tap, shown once, kept nowhere. They come as the answer to a form of this page,
// since no secret crosses the event socket. Leaving the page empties it, for the back button too.
(() => {
  const part = (name) => document.querySelector(`[data-paper=${name}]`);
  const slots = () => document.querySelectorAll("[data-paper=codes] [data-code]");
  const make = async (button) => {
    button.ariaBusy = button.disabled = true;
    part("failed").hidden = true;
    const answer = await fetch(button.dataset.makeCodes, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: `idioma=${document.documentElement.lang}`,
    }).catch(() => null);
    // The password is asked for again first, or the session has ended.
    if (answer && answer.redirected) return location.assign(answer.url);
    const made = answer && answer.ok ? await answer.json().catch(() => null) : null;
    button.ariaBusy = button.disabled = false;
    part("failed").hidden = Boolean(made);
    if (!made) return part("failed").focus();
    slots().forEach((slot, place) => { slot.textContent = made.codes[place]; });
    part("site").textContent = location.host;
    part("before").hidden = true;
    part("codes").hidden = false;
    const heading = part("codes").querySelector("h2");
    heading.tabIndex = -1;
    heading.focus();
  };
  addEventListener("pagehide", () => slots().forEach((slot) => { slot.textContent = ""; }));
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-make-codes]");
    if (button) make(button);
  });
})();
