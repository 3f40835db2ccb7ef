// Show and hide a password: <button data-shows="id of the input">.
(() => {
  const set = (button, shown) => {
    const input = document.getElementById(button.dataset.shows);
    if (!input) return;
    input.type = shown ? "text" : "password";
    button.toggleAttribute("data-shown", shown);
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-shows]");
    if (button) set(button, !button.hasAttribute("data-shown"));
  });
  // A browser offers to keep, and hides again, only what is sent as a password.
  document.addEventListener("submit", (event) => {
    for (const button of event.target.querySelectorAll("[data-shown]")) set(button, false);
  }, true);
})();
