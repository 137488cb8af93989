// What stands open beside a conversation is remembered in this browser. A panel that has something to say opens all the same.
(() => {
  "use strict";
  const KEY = "heed.panels";
  const panels = () => [...document.querySelectorAll(".side > details.panel[id]")];
  const chosen = () => {
    try { return JSON.parse(localStorage.getItem(KEY)) || {}; } catch { return {}; }
  };
  const remember = (panel, open) => {
    try { localStorage.setItem(KEY, JSON.stringify({ ...chosen(), [panel.id]: open })); } catch { /* Nothing is remembered then. */ }
  };

  const before = chosen();
  for (const panel of panels()) {
    const open = before[panel.id];
    if (open === true || (open === false && !("says" in panel.dataset))) panel.open = open;
  }
  document.addEventListener("click", (event) => {
    const panel = event.target.closest(".side > details.panel[id] > summary")?.parentElement;
    if (panel) remember(panel, !panel.open);
  });

  // An address that leads into a closed panel opens it.
  const reveal = () => {
    const place = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    for (let part = place?.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
  };
  document.addEventListener("click", (event) => {
    if (event.target.closest('a[href^="#"]')) setTimeout(reveal);
  });
  addEventListener("hashchange", reveal);
  reveal();
})();
