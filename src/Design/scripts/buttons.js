import { element, relabel, tool } from "./dom.js";

export function addPrintButtons() {
  for (const place of document.querySelectorAll("[data-print]"))
    place.append(tool("printer", place.dataset.print || "Imprimer", () => print()));
}

/** A message ready to be sent: one press, and it can be pasted. */
export function addCopyButtons() {
  if (!navigator.clipboard) return;
  for (const text of document.querySelectorAll("[data-copy]")) {
    const status = element("span", { class: "govuk-visually-hidden", role: "status" });
    const words = text.dataset.copy || "Copier le message";
    const button = tool("copy", words, async () => {
      try {
        // Typography is for the eye: a text message wants plain spaces.
        await navigator.clipboard.writeText(text.textContent.trim().replace(/[\u00a0\u202f]/g, " "));
      } catch {
        getSelection().selectAllChildren(text);
        return;
      }
      relabel(button, "check", "Copié");
      status.textContent = "C'est copié";
      setTimeout(() => {
        relabel(button, "copy", words);
        status.textContent = "";
      }, 4000);
    });
    text.after(element("div", { class: "t-tools" }, button, status));
  }
}
