// What makes a page smoother: live parts, keys, the writing tools. Every page works without it.
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // Live parts: <section id="x" data-live="standard:phone-2min"> is fetched anew when its topic has news.
  const fetching = new Set();
  const stale = new Map();
  const refresh = async (topic) => {
    const parts = all("[data-live]").filter((part) => !topic || part.dataset.live.split(" ").includes(topic));
    const addresses = new Map();
    for (const part of parts) {
      const address = part.dataset.from || location.pathname + location.search;
      addresses.set(address, [...(addresses.get(address) || []), part.id]);
    }
    for (const [address, ids] of addresses) await replace(address, ids);
  };
  const replace = async (address, ids) => {
    if (fetching.has(address)) { stale.set(address, new Set([...(stale.get(address) || []), ...ids])); return; }
    fetching.add(address);
    try {
      const answer = await fetch(address, { headers: { "Heed-Live": "true" } });
      if (!answer.ok || answer.redirected) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      await released;
      for (const id of ids) {
        const now = document.getElementById(id), next = page.getElementById(id);
        if (now && next && now.innerHTML !== next.innerHTML && !now.contains(typingIn()) && !unsaved(now)) {
          const opened = all("details[open][id]", now).map((each) => each.id);
          const kept = all("[data-keeps]:checked", now).map((each) => each.id);
          const at = now.contains(document.activeElement) ? document.activeElement : null;
          const scrolled = now.scrollTop;
          if (now.matches("details")) next.open = now.open;
          const closed = all("details[data-keeps]:not([open])", now).map((each) => each.id);
          now.after(next);
          // A frame that is moved as it stands is not loaded again.
          for (const frame of all("iframe[id]", now)) {
            const fresh = all("iframe[id]", next).find((each) => each.id === frame.id);
            if (fresh?.parentNode.moveBefore) { fresh.parentNode.moveBefore(frame, fresh); fresh.remove(); }
          }
          now.remove();
          closed.forEach((each) => document.getElementById(each)?.removeAttribute("open"));
          kept.forEach((each) => { const box = document.getElementById(each); if (box) box.checked = true; });
          opened.forEach((each) => document.getElementById(each)?.setAttribute("open", ""));
          next.scrollTop = scrolled;
          const again = at?.id ? document.getElementById(at.id) : at?.href ? next.querySelector('a[href="' + CSS.escape(at.getAttribute("href")) + '"]') : null;
          again?.focus({ preventScroll: true });
          if (window.htmx) window.htmx.process(next);
          document.dispatchEvent(new CustomEvent("heed:replaced"));
        }
      }
    } finally {
      fetching.delete(address);
      const missed = stale.get(address);
      if (stale.delete(address)) replace(address, [...missed]);
    }
  };
  // A form with data-holds keeps what was changed in it until it is sent.
  const unsaved = (part) => all("form[data-holds] :is(input, textarea, select)", part).some((each) =>
    each.matches("select") ? all("option", each).some((option) => option.selected !== option.defaultSelected)
      : each.matches("[type=checkbox], [type=radio]") ? each.checked !== each.defaultChecked : each.value !== each.defaultValue);
  // A button that is replaced between press and release is never clicked, so nothing changes under a held pointer.
  let released = Promise.resolve();
  addEventListener("pointerdown", () => {
    released = new Promise((done) => ["pointerup", "pointercancel"].forEach((end) =>
      addEventListener(end, () => setTimeout(done), { once: true, capture: true })));
  }, { capture: true });
  const typingIn = () => {
    const at = document.activeElement;
    return at && at.matches("input:not([data-keeps]), textarea, select") ? at : null;
  };
  const listen = () => {
    const topics = new Set(all("[data-live]").flatMap((part) => part.dataset.live.split(" ")));
    if (!topics.size || !window.EventSource) return;
    const query = [...topics].map((topic) => "topic=" + encodeURIComponent(topic)).join("&");
    let first = true, stream, pause = 1000;
    const follow = () => {
      stream = new EventSource("/live?" + query + (first ? "&age=" + Math.ceil(performance.now()) : ""));
      stream.addEventListener("open", () => { if (!first) refresh(); first = false; pause = 1000; });
      stream.addEventListener("news", (event) => {
        refresh(event.data);
        document.dispatchEvent(new CustomEvent("heed:news", { detail: event.data }));
      });
      // A browser gives up for good when a proxy answers 502 while a replica goes: ask again, ever more calmly.
      stream.addEventListener("error", () => {
        if (stream.readyState !== EventSource.CLOSED) return;
        setTimeout(follow, pause + Math.random() * 1000);
        pause = Math.min(pause * 2, 60000);
      });
    };
    follow();
    addEventListener("pagehide", () => stream.close());
  };

  // Keys: a control with data-key is pressed by its key, unless somebody is typing.
  let row = -1;
  const rows = () => all("[data-rows] a[href]").filter((link) => link.closest("[data-row]"));
  const move = (by) => {
    const links = rows();
    if (!links.length) return;
    const at = links.findIndex((link) => link.closest("[data-row]").getAttribute("aria-current") === "true");
    row = Math.min(links.length - 1, Math.max(0, (row < 0 ? at : row) + by));
    links[row].focus();
  };
  // A key by what stands on it; where another alphabet is written, by where it lies.
  const LYING = { BracketLeft: ["[", "{"], BracketRight: ["]", "}"], Slash: ["/", "?"], Period: [".", ">"] };
  const pressed = (event) => {
    const lies = event.key === "Dead" || (event.key.length === 1 && !/[ -~]/.test(event.key));
    const letter = lies ? /^Key([A-Z])$/.exec(event.code)?.[1] : /^[a-z]$/i.exec(event.key)?.[0];
    if (letter) return event.shiftKey ? letter.toUpperCase() : letter.toLowerCase();
    return lies ? LYING[event.code]?.[event.shiftKey ? 1 : 0] ?? event.key : event.key;
  };
  const press = (control) => {
    for (let closed = control.parentElement.closest("details:not([open])"); closed; closed = closed.parentElement.closest("details:not([open])")) closed.open = true;
    if (control.matches("input, textarea, select")) control.focus();
    else if (control.matches("form")) control.querySelector("input:not([type=hidden]), select, textarea")?.focus();
    else if (control.matches("details")) { control.open = !control.open; control.querySelector("summary").focus(); }
    else control.click();
    if (control.matches("label")) control.closest("form").querySelector("textarea")?.focus();
  };
  document.addEventListener("heed:press", (event) => press(event.detail));
  document.addEventListener("keydown", (event) => {
    const key = pressed(event);
    const palette = document.getElementById("palette");
    if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === "k" && palette) {
      event.preventDefault();
      palette.togglePopover();
      return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
      const form = event.target.closest("form");
      if (form) { event.preventDefault(); form.requestSubmit((event.shiftKey && form.querySelector("[data-shifted]")) || form.querySelector(".primary") || undefined); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && typingIn()) { typingIn().blur(); return; }
    if (event.target.closest("input:not([data-keeps]), textarea, select, [contenteditable]")) return;
    if (key === "j") return move(1);
    if (key === "k") return move(-1);
    if (key === "?") { document.getElementById("keys")?.togglePopover(); return; }
    if (key === "c" && !document.querySelector('[data-key="c"]') && document.querySelector('a[href="/inbox"]')) {
      location.href = "/conversations/new";
      return;
    }
    const control = document.querySelector('[data-key="' + CSS.escape(key) + '"]');
    if (control) { event.preventDefault(); press(control); }
  });

  // Writing: a toolbar button wraps the selection in Markdown: data-before, data-after, data-line for each line.
  document.addEventListener("click", (event) => {
    const tool = event.target.closest("[data-before], [data-line]");
    const field = tool?.closest("form")?.querySelector("textarea");
    if (!field) return;
    const { selectionStart: from, selectionEnd: to, value } = field;
    const chosen = value.slice(from, to);
    const made = tool.dataset.line
      ? (chosen || "").split("\n").map((line) => tool.dataset.line + line).join("\n")
      : tool.dataset.before + chosen + (tool.dataset.after ?? tool.dataset.before);
    field.setRangeText(made, from, to, "end");
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });

  // A choice that needs no button: <select data-submits>.
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-submits]")) event.target.form.requestSubmit();
  });

  // A toast leaves by itself, but never while it is pointed at.
  all(".toast").forEach((toast) => {
    const leave = () => setTimeout(() => (toast.matches(":hover, :focus-within") ? leave() : toast.remove()), 10000);
    leave();
  });

  // Another file has found that parts of a topic have aged.
  document.addEventListener("heed:stale", (event) => refresh(event.detail));

  listen();
})();
