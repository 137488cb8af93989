// Choosing many rows of a list: x chooses, Shift+x all up to the last one chosen, a full stop goes on to decide. Works with the mouse too.
(() => {
  "use strict";
  const boxes = () => [...document.querySelectorAll('[data-rows] input[type="checkbox"][data-keeps]')];
  let last = null;

  const tell = () => {
    const chosen = boxes().filter((box) => box.checked).length;
    document.querySelectorAll("[data-picked]").forEach((place) => { place.textContent = chosen + " " + place.dataset.picked; });
  };
  const choose = (box, range) => {
    const all = boxes();
    const from = all.findIndex((each) => each.id === last), to = all.indexOf(box);
    if (range && from >= 0) {
      all.slice(Math.min(from, to), Math.max(from, to) + 1).forEach((each) => { each.checked = true; });
    }
    last = box.id;
    tell();
  };
  const here = () => {
    const row = document.activeElement?.closest("[data-row]") || document.querySelector('[data-row][aria-current="true"]');
    return row?.querySelector('input[type="checkbox"][data-keeps]');
  };

  document.addEventListener("click", (event) => {
    if (event.target.matches('input[type="checkbox"][data-keeps]')) choose(event.target, event.shiftKey);
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input:not([data-keeps]), textarea, select, [contenteditable]")) return;
    if (event.key.toLowerCase() === "x" || (event.code === "KeyX" && !/[ -~]/.test(event.key))) {
      const box = here();
      if (!box) return;
      event.preventDefault();
      box.checked = event.shiftKey ? true : !box.checked;
      choose(box, event.shiftKey);
    }
    if (event.key === "." && boxes().some((box) => box.checked)) {
      event.preventDefault();
      document.querySelector("[data-bulk]")?.click();
    }
    else if (event.key === ".") document.querySelector("#list-menu > summary")?.click();
    if (event.key === "Escape") {
      boxes().forEach((box) => { box.checked = false; });
      tell();
    }
  });
  document.addEventListener("heed:replaced", tell);
  tell();

  // A menu closes when one turns elsewhere.
  document.addEventListener("click", (event) => {
    document.querySelectorAll("details.menu[open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
  });
})();
