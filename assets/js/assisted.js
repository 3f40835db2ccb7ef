// A worker's tablet in assisted mode (ui/assisted.py). Fetched where the tablet's cookie is; what it may do is the
// server's business.
(() => {
  const root = document.documentElement, byId = (id) => document.getElementById(id);
  // Whoever helps must see none of these.
  const SECRET = ["[type=password]", "[name=nss]", "[name=curp]", "[name=codigo]", "[name=identifier]", "[name=papel]"]
    .map((one) => `main input${one}:not([name=pin], [type=hidden])`).join();
  root.dataset.assisted = "";

  // Before every secret the tablet is turned; the same page, after an error, is still in the person's hands.
  let mine = sessionStorage.getItem("volteada");
  const remember = (path) => {
    mine = path;
    sessionStorage.setItem("volteada", path);
  };
  const look = () => {
    for (const one of document.querySelectorAll("form, main input")) {
      if (one.getAttribute("autocomplete") !== "off") one.setAttribute("autocomplete", "off");
    }
    const secret = document.querySelector(SECRET), turn = byId("voltea");
    if (!secret && mine !== location.pathname) remember("");
    const covered = Boolean(secret) && mine !== location.pathname;
    root.toggleAttribute("data-turn", covered);
    if (covered && turn && !turn.open) turn.showModal();
    if (!covered && turn?.open) turn.close();
  };
  new MutationObserver(look).observe(root, { childList: true, subtree: true });
  look();
  document.addEventListener("click", ({ target }) => {
    if (!target.closest("[data-mine]")) return;
    remember(location.pathname);
    look();
    document.querySelector(SECRET)?.focus();
  });
  document.addEventListener("cancel", (event) => {
    if (event.target.id === "voltea") event.preventDefault();
    if (event.target.id === "quieta") here();
  }, true);

  // Where nobody is, everything goes. On pages of an account page.js asks, by the clock of its session.
  let acted = Date.now(), told = acted;
  const tell = () => {
    told = Date.now();
    fetch("/sesion/queda", {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: "presente=1",
    }).catch(() => {});
  };
  const here = () => {
    acted = Date.now();
    byId("quieta").close();
    tell();
  };
  for (const deed of ["pointerdown", "keydown", "wheel", "touchmove"]) {
    addEventListener(deed, () => { if (!byId("quieta")?.open) acted = Date.now(); }, { capture: true, passive: true });
  }
  document.addEventListener("click", ({ target }) => { if (target.closest("[data-here]")) here(); });
  // A page with nothing of anybody on it may stand as long as it likes.
  const waits = () => location.pathname.replace(/\/$/, "").endsWith("/asistido");
  const tick = () => {
    const question = byId("quieta");
    if (!question || document.querySelector(".rail") || waits()) return;
    const left = acted + 1000 * question.dataset.idle - Date.now();
    if (left <= 0) {
      root.toggleAttribute("data-covered", true);
      return byId("terminar").requestSubmit();
    }
    if (left > 1000 * question.dataset.warning) {
      if (acted > told && Date.now() - told > 20_000) tell();
      return;
    }
    question.querySelector(".left").textContent = minutesAndSeconds(left);
    if (!question.open) question.showModal();
  };
  setInterval(tick, 1000);
  for (const woken of ["visibilitychange", "pageshow"]) addEventListener(woken, tick);
})();
