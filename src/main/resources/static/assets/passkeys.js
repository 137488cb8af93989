// Passkeys: a form with data-passkey asks this browser for one and posts its answer. Without it there are passwords and codes.
(() => {
  "use strict";
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (each) => each.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const known = (list) => (list || []).map((each) => ({ ...each, id: bytes(each.id) }));

  const asked = async (form) => {
    const answer = await fetch(form.dataset.options, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams({ _csrf: form.elements._csrf ? form.elements._csrf.value : "" }),
    });
    return answer.ok ? answer.json() : null;
  };
  const create = async (options) => {
    const made = await navigator.credentials.create({ publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: known(options.excludeCredentials),
    } });
    return { ...named(made), response: {
      clientDataJSON: text(made.response.clientDataJSON),
      attestationObject: text(made.response.attestationObject),
      transports: made.response.getTransports ? made.response.getTransports() : [],
    } };
  };
  const get = async (options) => {
    const signed = await navigator.credentials.get({ publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: known(options.allowCredentials),
    } });
    return { ...named(signed), response: {
      clientDataJSON: text(signed.response.clientDataJSON),
      authenticatorData: text(signed.response.authenticatorData),
      signature: text(signed.response.signature),
      userHandle: signed.response.userHandle ? text(signed.response.userHandle) : undefined,
    } };
  };
  const named = (credential) => ({
    id: credential.id, rawId: text(credential.rawId), type: credential.type, clientExtensionResults: {},
  });

  const ask = async (form) => {
    const told = form.querySelector("[role=status]");
    told.textContent = "";
    try {
      const options = await asked(form);
      if (options) {
        const answer = form.dataset.passkey === "create" ? await create(options) : await get(options);
        form.elements.credential.value = JSON.stringify(answer);
      }
      form.submit();
    } catch (cancelled) {
      told.textContent = form.dataset.cancelled;
    }
  };

  const begin = () => {
    for (const form of document.querySelectorAll("form[data-passkey]:not([data-ready])")) {
      form.dataset.ready = "true";
      form.hidden = !window.PublicKeyCredential;
      form.addEventListener("submit", (event) => { event.preventDefault(); ask(form); });
    }
    for (const notice of document.querySelectorAll("[data-passkey-missing]")) notice.hidden = !!window.PublicKeyCredential;
  };
  begin();
})();
