/** Forms that a device signs with a key it keeps (WebAuthn): asked first, then sent as any form. */
export function askPasskeys() {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    document.querySelectorAll("[data-passkey-unable]").forEach((words) => words.remove());
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const status = form.querySelector("[data-passkey-status]");
      status.textContent = "Regardez votre appareil : il vous demande d'accepter.";
      try {
        form.elements.Answer.value = JSON.stringify(await ask(form));
        form.submit();
      } catch {
        status.textContent = "Rien n'a été fait. Vous pouvez recommencer.";
      }
    });
  }
}

async function ask(form) {
  const options = JSON.parse(form.dataset.options);
  const key = form.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  return key.toJSON();
}
