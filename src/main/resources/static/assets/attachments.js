// Files go up as soon as they are chosen, dropped or pasted, so that sending does not wait for them and a too large one is refused
// while there is time. Without this file they go with the form.
(() => {
  "use strict";
  const composer = document.getElementById("composer");
  const tool = composer?.querySelector("[data-uploads]");
  if (!tool) return;
  const field = tool.querySelector("[type=file]"), status = tool.querySelector("[data-uploading]");
  let going = Promise.resolve(), busy = 0;

  const show = (nodes) => document.getElementById("uploads").replaceChildren(...nodes);
  const complain = (words) => {
    const place = document.getElementById("uploads");
    place.querySelector(".error")?.remove();
    const error = document.createElement("p");
    error.className = "error";
    error.textContent = words;
    place.append(error);
    say(words);
  };
  const say = (words) => { status.textContent = words; };
  const ask = async (address, body) => {
    body.append("_csrf", composer.elements._csrf.value);
    try {
      const answer = await fetch(address, { method: "POST", headers: { "Heed-Part": "uploads", "X-CSRF-TOKEN": composer.elements._csrf.value }, body });
      const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("uploads");
      if (!next) throw new Error(answer.status);
      show([...next.childNodes]);
      say(document.querySelector("#uploads .error")?.textContent.trim() || "");
    } catch {
      complain(tool.dataset.failed);
    }
  };
  const later = (work) => {
    busy++;
    going = going.then(work).finally(() => busy--);
    return going;
  };
  const hand = (files) => {
    const large = files.find((file) => file.size > tool.dataset.most);
    const fitting = files.filter((file) => file.size <= tool.dataset.most);
    later(async () => {
      say(status.dataset.uploading);
      for (const file of fitting) {
        const body = new FormData();
        body.append("files", file, file.name);
        await ask(tool.dataset.uploads, body);
      }
      if (large) complain(tool.dataset.tooLarge.replace("%", () => large.name));
    });
  };

  field.addEventListener("change", () => {
    const chosen = [...field.files];
    field.value = "";
    if (chosen.length) hand(chosen);
  });
  composer.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files || [])];
    if (files.length && !event.clipboardData.getData("text/plain")) { event.preventDefault(); hand(files); }
  });
  composer.addEventListener("dragover", (event) => event.dataTransfer?.types.includes("Files") && event.preventDefault());
  composer.addEventListener("drop", (event) => {
    const files = [...(event.dataTransfer?.files || [])];
    if (files.length) { event.preventDefault(); hand(files); }
  });

  // Second thoughts: the button's place is taken by the one that undoes it.
  composer.addEventListener("click", async (event) => {
    const button = event.target.closest("#uploads [formaction]");
    if (!button) return;
    event.preventDefault();
    const key = button.closest("[data-upload]").dataset.upload;
    await later(() => ask(button.getAttribute("formaction"), new FormData()));
    document.querySelector('[data-upload="' + CSS.escape(key) + '"] button')?.focus();
  });

  // Whoever sends before all files are there means all of them.
  composer.addEventListener("submit", async (event) => {
    if (!busy) return;
    event.preventDefault();
    const submitter = event.submitter;
    await going;
    if (!document.querySelector("#uploads .error")) composer.requestSubmit(submitter || undefined);
  });
})();
