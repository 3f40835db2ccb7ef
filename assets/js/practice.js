// The practice against fraud: ten of the page's situations, one at a time. All of them are here already, so
// no network is needed; what is answered is kept nowhere and sent nowhere.
(() => {
  const page = () => document.querySelector("[data-practice]");
  const part = (name) => page().querySelector(`[data-part=${name}]`);
  const shuffled = (list) => {
    for (let last = list.length - 1; last > 0; last -= 1) {
      const other = Math.floor(Math.random() * (last + 1));
      [list[last], list[other]] = [list[other], list[last]];
    }
    return list;
  };
  // Seen since the page was loaded: another round brings others while there are any.
  const seen = new Set();
  let hand = [], at = 0, right = 0;

  // Two of each kind, three or four of the ten safe: neither answer is a reflex.
  const draw = () => {
    const all = shuffled([...page().querySelectorAll("[data-situation]")]), drawn = [];
    const take = (kind, verdict) => {
      const fit = all.filter(({ dataset }) => dataset.kind === kind && dataset.situation === verdict)
        .filter((one) => !drawn.includes(one));
      drawn.push(fit.find((one) => !seen.has(one.id)) ?? fit[0]);
    };
    const safe = 3 + Math.floor(2 * Math.random());
    shuffled([...new Set(all.map((one) => one.dataset.kind))]).forEach((kind, place) => {
      take(kind, "trap");
      take(kind, place < safe ? "safe" : "trap");
    });
    for (const one of drawn) seen.add(one.id);
    return shuffled(drawn);
  };

  const fill = (text) => text.replace("{n}", right).replace("{total}", hand.length).replace("{at}", at + 1)
    .replace("{day}", new Date().toLocaleDateString(document.documentElement.lang === "en" ? "en-US" : "es-MX", { dateStyle: "long" }))
    .replace("{address}", location.host + location.pathname);
  const write = (name) => {
    for (const line of part(name).querySelectorAll("[data-text]")) line.textContent = fill(line.dataset.text);
  };
  const show = () => {
    hand.forEach((one, place) => one.toggleAttribute("data-now", place === at));
    write("progress");
    part("progress").querySelector(".meter").style.setProperty("--v", `${10 * at}%`);
    part("progress").scrollIntoView();
    hand[at].querySelector("h2").focus({ preventScroll: true });
  };
  const start = () => {
    for (const one of page().querySelectorAll("[data-situation]")) {
      one.removeAttribute("data-now");
      one.removeAttribute("data-said");
      one.querySelector("details").open = false;
    }
    [hand, at, right] = [draw(), 0, 0];
    page().dataset.step = "play";
    show();
  };
  const answer = (said) => {
    const one = hand[at], isRight = one.dataset.situation === said;
    right += isRight;
    one.dataset.said = isRight ? "right" : "wrong";
    one.querySelector("details").open = true;
    one.querySelector(".verdict h3").focus();
  };
  const finish = () => {
    for (const one of hand) one.toggleAttribute("data-now", one.dataset.said === "wrong");
    page().dataset.step = "end";
    page().dataset.level = right > 8 ? "great" : right > 5 ? "good" : "low";
    page().toggleAttribute("data-missed", right < hand.length);
    write("end");
    const button = part("end").querySelector("[data-share]");
    button.dataset.words ??= button.dataset.share;
    button.dataset.share = fill(button.dataset.words);
    document.getElementById("resultado").focus();
    // That one was played, and nothing of how.
    if (navigator.onLine) fetch(page().dataset.counted, { method: "POST" }).catch(() => {});
  };

  // The certificate as a picture, in the page's own colours and letters.
  const picture = (name) => {
    const sheet = part("end").querySelector(".certificate"), style = getComputedStyle(sheet);
    const canvas = document.createElement("canvas"), pen = canvas.getContext("2d");
    [canvas.width, canvas.height] = [1080, 1080];
    pen.fillStyle = style.backgroundColor;
    pen.fillRect(0, 0, 1080, 1080);
    [pen.strokeStyle, pen.lineWidth] = [style.borderTopColor, 24];
    pen.strokeRect(36, 36, 1008, 1008);
    [pen.fillStyle, pen.textAlign] = [style.color, "center"];
    const lines = [...sheet.querySelectorAll("p, h3")].flatMap((line) => {
      const { fontWeight, fontFamily } = getComputedStyle(line);
      const size = line.matches(".figure") ? 150 : line.matches("h3") ? 66 : line.matches(".small") ? 34 : 46;
      const font = pen.font = `${fontWeight} ${size}px ${fontFamily}`;
      return rows(pen, line.textContent, 880).map((text, place) => ({ text, font, high: size * 1.25 + (place ? 0 : 22) }));
    });
    let top = (1080 - lines.reduce((sum, { high }) => sum + high, 0)) / 2 - 20;
    for (const { text, font, high } of lines) {
      pen.font = font;
      pen.fillText(text, 540, top += high);
    }
    const link = document.createElement("a");
    link.download = name;
    canvas.toBlob((blob) => {
      link.href = URL.createObjectURL(blob);
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    });
  };
  const rows = (pen, text, width) => text.split(" ").reduce((done, word) => {
    const longer = `${done.at(-1)} ${word}`.trim();
    return pen.measureText(longer).width <= width ? [...done.slice(0, -1), longer] : [...done, word];
  }, [""]);

  document.addEventListener("click", ({ target }) => {
    const pressed = target.closest("[data-starts], [data-says], [data-next], [data-picture]");
    if (!pressed || !page()) return;
    if ("starts" in pressed.dataset) start();
    else if (pressed.dataset.says) answer(pressed.dataset.says);
    else if (pressed.dataset.picture) picture(pressed.dataset.picture);
    else if ((at += 1) < hand.length) show();
    else finish();
  });
  document.documentElement.dataset.plays = "";
})();
