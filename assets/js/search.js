// Narrows a list to what was typed: every word, in any order, without accents, as people type on a phone.
(() => {
  const fold = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const SMALL = new Set(
    ("a al aqui como con cual cuando cuanto de del el en es esta este la las lo los me mi mis no o para por "
    + "porque puedo que quien se si su sus tengo un una y the an and are can do does how i in is it my of on out "
    + "or to what when where who why").split(" "));
  // A plural is looked for as its singular, and so found as both.
  const singular = (word) => (word.length > 4 ? word.replace(/e?s$/, "") : word);
  const wordsOf = (typed) => {
    const all = fold(typed).split(/[^a-z0-9.]+/).filter(Boolean);
    const telling = all.filter((word) => !SMALL.has(word));
    return (telling.length ? telling : all).map(singular);
  };
  const said = new WeakMap();
  const textOf = (item) => {
    // A space before each word: what is typed is the beginning of one.
    const words = () => fold(`${item.textContent} ${item.dataset.found}`).split(/[^a-z0-9.]+/);
    if (!said.has(item)) said.set(item, ` ${words().join(" ")}`);
    return said.get(item);
  };
  const look = (input) => {
    const words = wordsOf(input.value), items = [...document.querySelectorAll("[data-found]")];
    const score = (item) => words.filter((word) => textOf(item).includes(` ${word}`)).length;
    const best = Math.max(0, ...items.map(score));
    const found = items.filter((item) => !words.length || (best && score(item) === best));
    for (const item of items) item.hidden = !found.includes(item);
    for (const group of document.querySelectorAll("[data-group]")) {
      group.hidden = !group.querySelector("[data-found]:not([hidden])");
    }
    const { one, many, some, none } = input.dataset;
    const count = found.length === 1 ? one : many.replace("{n}", found.length);
    const status = input.parentElement.querySelector("[role=status]");
    if (!words.length) status.textContent = "";
    else if (!found.length) status.textContent = none;
    else status.textContent = best < words.length ? `${some} ${count}` : count;
  };
  document.addEventListener("input", ({ target }) => {
    if (target.matches("[data-search]")) look(target);
  });
  // What a page keeps in the field after a reload counts too.
  for (const input of document.querySelectorAll("[data-search]")) if (input.value) look(input);
})();
