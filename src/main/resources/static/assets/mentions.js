// Calling a colleague in a note: an @ offers those who may read the queue. Without this file the name is written out.
(() => {
  "use strict";
  const tool = document.getElementById("mention-tool");
  const composer = tool?.closest("form");
  const words = composer?.querySelector("textarea");
  if (!words) return;
  let call = null;
  let asked = 0;
  const list = () => document.getElementById("mention-choices");
  const choices = () => [...list().querySelectorAll("button")];
  const chosen = () => list().querySelector('[aria-current="true"]');
  const inNote = () => composer.querySelector("[name=kind]:checked")?.value === "note";

  const point = (by) => {
    const all = choices();
    const at = all.indexOf(chosen());
    all.forEach((each) => each.removeAttribute("aria-current"));
    if (!all.length) return;
    const next = all[(Math.max(at, 0) + by + all.length) % all.length];
    next.setAttribute("aria-current", "true");
    next.scrollIntoView({ block: "nearest" });
    const said = list().querySelector("[role=status]");
    if (said && by) said.textContent = next.textContent.trim();
  };
  const end = () => { call = null; asked++; list().replaceChildren(); };
  const offer = async (typed) => {
    const mine = ++asked;
    try {
      const answer = await fetch(tool.dataset.colleagues + "?words=" + encodeURIComponent(typed));
      if (!answer.ok || mine !== asked) return;
      const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("mention-choices");
      if (next && mine === asked) { list().replaceWith(next); point(0); }
    } catch { /* the name can still be written out */ }
  };
  const read = () => {
    const before = words.value.slice(0, words.selectionStart);
    const found = /(^|[^\p{L}\p{N}])@([\p{L}\p{N}][^@\n]{0,40}|)$/u.exec(before);
    return found ? { from: before.length - found[2].length, to: before.length, typed: found[2] } : null;
  };
  words.addEventListener("input", () => {
    const next = inNote() ? read() : null;
    if (!next) { if (call) end(); return; }
    call = next;
    offer(call.typed);
  });
  const take = (choice) => {
    const from = call.from;
    words.setRangeText(choice.dataset.call + " ", from, call.to, "end");
    end();
    words.focus();
    words.dispatchEvent(new Event("change", { bubbles: true }));
  };
  words.addEventListener("keydown", (event) => {
    if (!call || !choices().length || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); point(event.key === "ArrowDown" ? 1 : -1); }
    else if ((event.key === "Enter" || event.key === "Tab") && chosen()) { event.preventDefault(); take(chosen()); }
    else if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); end(); }
  });
  tool.addEventListener("click", (event) => {
    const choice = event.target.closest("[data-call]");
    if (choice && call) take(choice);
  });
})();
