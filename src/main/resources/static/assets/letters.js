// A letter's frame becomes as high as the letter. Nothing runs in the frame; the page outside measures it.
(() => {
  "use strict";
  const HIGHEST = 4000;
  // Heights stand in a sheet of their own: a live part whose elements were changed by hand would be fetched anew with each news.
  const heights = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, heights];
  const rules = new Map();
  const say = (frame, height) => {
    rules.set(frame.id, height);
    heights.replaceSync([...rules].map(([id, high]) => "#" + CSS.escape(id) + "{height:" + high + "px}").join(""));
  };
  const fit = (frame) => {
    const letter = frame.contentDocument?.querySelector(".letter");
    if (!letter || !frame.clientWidth) return;
    const root = frame.contentDocument.documentElement;
    const sideways = root.scrollWidth > root.clientWidth ? 18 : 0;
    const height = Math.min(HIGHEST, Math.ceil(letter.getBoundingClientRect().bottom + frame.contentWindow.scrollY) + 12 + sideways);
    if (rules.get(frame.id) !== height) say(frame, height);
  };
  const watched = new WeakSet();
  const watch = (frame) => {
    if (watched.has(frame)) return;
    watched.add(frame);
    const seen = () => {
      const letter = frame.contentDocument?.querySelector(".letter");
      if (letter) new ResizeObserver(() => fit(frame)).observe(letter);
      fit(frame);
    };
    frame.addEventListener("load", seen);
    if (frame.contentDocument?.readyState === "complete") seen();
  };
  const all = () => document.querySelectorAll("iframe.letter-frame").forEach(watch);
  all();
  document.addEventListener("heed:replaced", all);
})();
