// The palette narrows its choices to what is typed, arrows move among them. What stands on the page with a data-key or as
// data-palette is a choice too, and the server finds customers, conversations and settings.
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const palette = document.getElementById("palette");
  if (!palette) return;
  const offers = palette.querySelector(".palette-choices");
  const field = palette.querySelector("input");

  // What a control is called: by its own words, else by its label.
  const named = (control) => {
    const said = control.dataset.palette || control.getAttribute("aria-label") || control.title;
    if (said) return said;
    const words = (control.labels?.[0] ?? control.querySelector("summary") ?? control).cloneNode(true);
    all(".key, .hint, input, select, textarea", words).forEach((each) => each.remove());
    return words.textContent.trim();
  };
  const choice = (control) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.append(named(control));
    if (control.dataset.key) {
      const key = document.createElement("span");
      key.className = "key";
      key.textContent = control.dataset.key;
      const last = document.createElement("span");
      last.className = "last";
      last.append(key);
      button.append(last);
    }
    button.addEventListener("click", () => {
      palette.hidePopover();
      document.dispatchEvent(new CustomEvent("heed:press", { detail: control }));
    });
    const line = document.createElement("li");
    line.dataset.gathered = "";
    line.append(button);
    return line;
  };
  const gather = () => {
    all("[data-gathered]", offers).forEach((each) => each.remove());
    all("[data-palette], [data-key]").filter((control) => !palette.contains(control) && named(control))
      .forEach((control) => offers.append(choice(control)));
    narrow();
  };
  const choices = () => all("li > a, li > button", palette).filter((each) => !each.parentElement.hidden);
  const choose = (by) => {
    const open = choices();
    const at = open.findIndex((each) => each.getAttribute("aria-current") === "true");
    open.forEach((each) => each.removeAttribute("aria-current"));
    if (!open.length) return;
    const next = open[(at + by + open.length) % open.length];
    next.setAttribute("aria-current", "true");
    next.scrollIntoView({ block: "nearest" });
  };
  const narrow = () => {
    const words = field.value.trim().toLowerCase();
    all("li:not(.group, [data-found])", palette).forEach((each) => { each.hidden = words !== "" && !each.textContent.toLowerCase().includes(words); });
    choices().forEach((each) => each.removeAttribute("aria-current"));
  };

  // What the server finds stands first, and only for the words that still stand in the field.
  let asked = 0, wait;
  const found = (lines) => {
    all("[data-found]", offers).forEach((each) => each.remove());
    offers.prepend(...lines);
  };
  const find = async () => {
    const mine = ++asked, words = field.value.trim();
    if (!words) return found([]);
    try {
      const answer = await fetch("/palette?words=" + encodeURIComponent(words));
      if (!answer.ok || answer.redirected || mine !== asked) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (mine === asked) found(all("[data-found]", page));
    } catch { /* what is shown stays, and Enter still searches */ }
  };
  field.addEventListener("input", () => { narrow(); clearTimeout(wait); wait = setTimeout(find, 150); });
  palette.addEventListener("beforetoggle", (event) => { if (event.newState === "open") gather(); });
  document.addEventListener("heed:offers", gather);
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); choose(event.key === "ArrowDown" ? 1 : -1); }
    if (event.key === "Enter") {
      const chosen = palette.querySelector('[aria-current="true"]');
      if (chosen) { event.preventDefault(); chosen.click(); }
    }
  });
})();
