// Notifications of the browser, for those who chose them and allowed them here. Only a click asks for permission.
(() => {
  "use strict";
  if (!("Notification" in window)) return;

  const show = ({ id, title, text, url }) => {
    try {
      const shown = new Notification(title, { body: text, tag: id });
      shown.addEventListener("click", () => { window.focus(); location.href = url; });
    } catch (onlyWorkersMay) { /* the bell has it */ }
  };
  const fetchAlerts = async () => {
    const token = document.querySelector("input[name=_csrf]")?.value;
    if (Notification.permission !== "granted" || !token) return;
    const answer = await fetch("/notices/alerts", { method: "POST", body: new URLSearchParams({ _csrf: token }) });
    if (answer.ok && !answer.redirected) (await answer.json()).forEach(show);
  };
  if (document.getElementById("bell")) {
    document.addEventListener("heed:news", (event) => { if (event.detail.startsWith("notices:")) fetchAlerts(); });
    fetchAlerts();
  }

  const place = document.querySelector("[data-asks-permission]");
  const tell = () => place.querySelectorAll("[data-permission]").forEach((each) => {
    each.hidden = each.dataset.permission !== Notification.permission;
  });
  if (place) {
    tell();
    place.querySelector("button").addEventListener("click", () => Notification.requestPermission().then(tell));
  }
})();
