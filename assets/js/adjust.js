// A number that can be typed, moved with a slider or changed with buttons (ui/adjust.py): the text field is
// the one that counts. And forms with data-live: each change sends all of it, at most some times a second;
// data-live-mark says whether a button was pressed.
(() => {
  const PAUSE = 160;
  const waiting = new WeakMap();
  const number = (text) => Number(text.replace(/[^\d.-]/g, "")) || 0;
  const parts = (inside) => {
    const box = inside.closest("[data-adjust]");
    return { text: box.querySelector("input:not([type=range])"), slider: box.querySelector("[type=range]") };
  };
  const write = (field, value) => {
    field.value = value.toLocaleString("en-US", { maximumFractionDigits: 2 });
  };
  const send = (form) => {
    if (!form?.matches("[data-live]") || waiting.has(form)) return;
    waiting.set(form, setTimeout(() => {
      waiting.delete(form);
      if (form.isConnected) form.requestSubmit();
    }, PAUSE));
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-by]");
    if (!button) return;
    const { text, slider } = parts(button);
    const value = number(text.value) + Number(button.dataset.by);
    write(text, Math.max(Number(slider.min), value));
    slider.value = number(text.value);
    send(text.form);
  });
  document.addEventListener("input", (event) => {
    if (!event.target.matches("[data-slides]")) return;
    write(parts(event.target).text, Number(event.target.value));
    send(event.target.form);
  });
  document.addEventListener("change", (event) => {
    const field = event.target;
    if (field.closest("[data-adjust]") && field.type !== "range") parts(field).slider.value = number(field.value);
    if (field.type !== "range") send(field.form);
  });
  document.addEventListener("submit", (event) => {
    const mark = event.target.querySelector("[data-live-mark]");
    if (mark) mark.value = event.submitter ? "" : "1";
  }, true);
})();
