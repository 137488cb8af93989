// Words become parts of a page only if nothing in them would run: the one policy of trusted types that the pages' header admits.
// What Heed's own pages bring along are its scripts by address; a browser without trusted types goes on as before.
(() => {
  "use strict";
  if (!window.trustedTypes) return;
  const LEADS = ["href", "xlink:href", "src", "action", "formaction"];
  const OWN = /^\/(assets|webjars)\/[\w./-]+$/;
  const reading = trustedTypes.createPolicy("heed-reading", { createHTML: (words) => words });
  const runs = (part) => [...part.querySelectorAll("*")].some((each) =>
    (each.localName === "script" && (each.textContent.trim() !== "" || !OWN.test(each.getAttribute("src") || "")))
      || ["base", "object", "embed"].includes(each.localName)
      || [...each.attributes].some(({ name, value }) => name.startsWith("on") || name === "srcdoc"
        || (LEADS.includes(name) && /^[\x00-\x20]*javascript:/i.test(value)))
      || (each.localName === "template" && runs(each.content)));
  trustedTypes.createPolicy("default", {
    createHTML: (words) => (runs(new DOMParser().parseFromString(reading.createHTML(words), "text/html")) ? null : words),
  });
})();
