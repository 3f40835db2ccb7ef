// The screen that calls the next visitor: over the list of people, after a minute in which nobody touched it.
(() => {
  const IDLE = 60_000;
  let acted = Date.now();
  const dialog = () => document.getElementById("atraer");
  const show = () => {
    if (dialog() && !dialog().open) dialog().showModal();
  };
  const begin = () => {
    acted = Date.now();
    if (location.hash === "#espera") history.replaceState(history.state, "", location.pathname);
    dialog()?.close();
  };
  for (const deed of ["pointerdown", "keydown", "wheel", "touchmove"]) {
    addEventListener(deed, () => { acted = Date.now(); }, { capture: true, passive: true });
  }
  document.addEventListener("click", (event) => {
    if (!dialog()?.open || event.target.closest("a")) return;
    begin();
  });
  document.addEventListener("close", (event) => { if (event.target === dialog()) begin(); }, true);
  setInterval(() => {
    if (location.hash === "#espera" || Date.now() - acted > IDLE) show();
  }, 500);
})();
