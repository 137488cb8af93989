// Says that a conversation is open and whether somebody writes in it, and counts down until a reply leaves.
(() => {
  "use strict";
  const BEAT = 15000, TYPING = 20000, LIST = 45000;
  const visible = () => document.visibilityState === "visible";

  // The list shows who looks at what; it hears of mail, not of every glance, so it asks again now and then.
  if (document.getElementById("inbox-list"))
    setInterval(() => visible() && document.dispatchEvent(new CustomEvent("heed:stale", { detail: "inbox" })), LIST);

  const place = document.querySelector("[data-viewing]");
  if (!place) return;
  const csrf = document.querySelector("[name=_csrf]")?.value || "";
  const page = "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
    (digit ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (digit / 4)))).toString(16));
  const composer = document.getElementById("composer");
  let typedAt = -TYPING, told = null;
  const writing = () => (performance.now() - typedAt < TYPING ? composer.elements.kind.value : "");
  const tell = () => {
    if (!visible()) return;
    told = writing();
    const body = new URLSearchParams({ _csrf: csrf, page, writing: told });
    fetch(place.dataset.viewing, { method: "POST", headers: { "X-CSRF-TOKEN": csrf }, body }).catch(() => { told = null; });
  };
  composer?.addEventListener("input", (event) => {
    if (event.target.id === "words") typedAt = performance.now();
    if (told !== writing()) tell();
  });
  setInterval(tell, BEAT);
  document.addEventListener("visibilitychange", tell);
  addEventListener("pageshow", (event) => event.persisted && tell());
  addEventListener("pagehide", () =>
    navigator.sendBeacon(place.dataset.viewing + "/end", new URLSearchParams({ _csrf: csrf, page })));
  tell();

  setInterval(() => document.querySelectorAll("[data-leaves]").forEach((each) => {
    const seconds = Math.max(0, Math.round((Date.parse(each.dataset.leaves) - Date.now()) / 1000));
    each.textContent = each.textContent.replace(/\d+/, seconds);
  }), 1000);
})();
