// Choosing below a reply: templates and macros. Without this file each choice is a button that posts what was typed.
(() => {
  "use strict";
  const composer = document.getElementById("composer");
  const words = composer?.querySelector("textarea");
  if (!words) return;
  const tools = [...composer.querySelectorAll(".choice-tool")];
  const marked = tools.find((tool) => tool.hasAttribute("data-marks"));
  const search = (tool) => tool.querySelector("input[type=search]");
  const buttons = (tool) => [...tool.querySelectorAll(".choice button, .choice a")];

  // What is chosen from narrows to what is typed.
  let asked = 0;
  const narrow = async (tool, typed) => {
    const mine = ++asked;
    const address = tool.dataset.choices + "?words=" + encodeURIComponent(typed);
    try {
      const answer = await fetch(address);
      if (!answer.ok || mine !== asked) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const next = page.querySelector(".choices");
      if (next && mine === asked) tool.querySelector(".choices").replaceWith(next);
      if (trigger) point(0);
      document.dispatchEvent(new Event("heed:offers"));
    } catch { /* what is shown stays, and the button still searches */ }
  };

  // The choice comes when somebody is about to look at it, so that a page does not wait for it.
  const fill = (tool) => { if (tool.querySelector(".choices[data-unread]")) narrow(tool, search(tool).value); };

  // A code typed in the text: ::meter or /meter, with the caret behind it.
  let trigger = null;
  const point = (by) => {
    const all = buttons(marked);
    const at = all.findIndex((each) => each.getAttribute("aria-current") === "true");
    all.forEach((each) => each.removeAttribute("aria-current"));
    if (!all.length) return;
    const next = all[(Math.max(at, 0) + by + all.length) % all.length];
    next.setAttribute("aria-current", "true");
    next.closest("li").scrollIntoView({ block: "nearest" });
    document.getElementById("choice-said").textContent = next.textContent.trim();
  };
  const readTrigger = () => {
    const before = words.value.slice(0, words.selectionStart);
    const found = words.selectionStart === words.selectionEnd && /(^|\s)((?:::|\/)([a-z0-9-]{0,40}))$/.exec(before);
    return found ? { from: before.length - found[2].length, to: before.length, typed: found[3] } : null;
  };
  const endTrigger = () => { trigger = null; marked.open = false; };
  const typing = () => {
    const was = trigger;
    trigger = readTrigger();
    if (trigger) {
      marked.open = true;
      if (!was || was.typed !== trigger.typed) narrow(marked, trigger.typed);
    } else if (was) {
      endTrigger();
    }
  };
  if (marked) {
    words.addEventListener("input", typing);
    words.addEventListener("keydown", (event) => {
      if (!trigger) return;
      const chosen = marked.querySelector('[aria-current="true"]');
      if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); point(event.key === "ArrowDown" ? 1 : -1); }
      if ((event.key === "Enter" || event.key === "Tab") && chosen && !event.ctrlKey) { event.preventDefault(); chosen.click(); }
      if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); endTrigger(); }
    });
  }

  // Files that came along stand among those that were chosen, and can be removed like them.
  const showUploads = async (csrf) => {
    const tool = composer.querySelector("[data-uploads]");
    if (!tool) return;
    const answer = await fetch(tool.dataset.uploads, { method: "POST", headers: { "X-CSRF-TOKEN": csrf }, body: new URLSearchParams({ _csrf: csrf }) });
    if (answer.ok) document.getElementById("uploads").outerHTML = await answer.text();
  };

  // A template is put where the caret is, in the place of its code if one was typed.
  const insert = async (button) => {
    const place = trigger || { from: words.selectionStart, to: words.selectionEnd };
    const tool = button.closest("details");
    asked++; // an answer that is still on its way must not take the chosen button off the page
    const csrf = composer.querySelector("[name=_csrf]").value;
    try {
      const answer = await fetch(button.getAttribute("formaction"), {
        method: "POST", headers: { "Heed-Insert": "true", "X-CSRF-TOKEN": csrf }, body: new URLSearchParams({ _csrf: csrf }),
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const { text, said, files } = await answer.json();
      trigger = null;
      tool.open = false;
      words.focus();
      words.setRangeText(text, place.from, place.to, "end");
      words.dispatchEvent(new Event("input", { bubbles: true }));
      const open = /\{\{[^{}]*\}\}/.exec(text);
      if (open) words.setSelectionRange(place.from + open.index, place.from + open.index + open[0].length);
      document.getElementById("choice-said").textContent = said;
      if (files) await showUploads(csrf);
    } catch {
      composer.removeEventListener("click", clicked);
      composer.requestSubmit(button);
    }
  };
  const clicked = (event) => {
    const button = event.target.closest("[data-inserts]");
    if (!button) return;
    event.preventDefault();
    insert(button);
  };
  composer.addEventListener("click", clicked);

  for (const tool of tools) {
    const field = search(tool);
    let wait;
    field.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(() => narrow(tool, field.value), 150); });
    tool.addEventListener("pointerenter", () => fill(tool), { once: true });
    tool.addEventListener("toggle", () => {
      if (!tool.open || trigger) return;
      field.focus();
      fill(tool);
    });
    tool.addEventListener("keydown", (event) => {
      const all = buttons(tool);
      const at = all.indexOf(document.activeElement);
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        const next = at + (event.key === "ArrowDown" ? 1 : -1);
        (next < 0 ? field : all[Math.min(next, all.length - 1)])?.focus();
      }
      if (event.key === "Enter" && document.activeElement === field) { event.preventDefault(); clearTimeout(wait); all[0]?.click(); }
      if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); tool.open = false; words.focus(); }
    });
  }
  document.getElementById("palette")?.addEventListener("beforetoggle", (event) => {
    if (event.newState === "open") tools.filter((tool) => tool !== marked).forEach(fill);
  });
  document.addEventListener("click", (event) => {
    tools.filter((tool) => tool.open && !tool.contains(event.target)).forEach((tool) => { tool.open = false; });
  });
})();
