import { element, tool } from "./dom.js";

/** A place may be asked of the device instead of written: once, when the person says so, and to a kilometre. */
export function offerPosition() {
  if (!isSecureContext || !navigator.geolocation) return;
  for (const field of document.querySelectorAll("input[data-near]")) {
    const status = element("p", { class: "t-small", role: "status" });
    const button = tool("map-pin", "Utiliser ma position", () => {
      status.textContent = "Nous cherchons votre commune.";
      navigator.geolocation.getCurrentPosition(
        async ({ coords }) => {
          const commune = await nearest(field.dataset.near, coords).catch(() => null);
          if (commune) field.value = commune;
          status.textContent = commune ? `Votre commune : ${commune}.` : "Nous ne trouvons pas de commune ici. Vous pouvez l'écrire.";
        },
        () => { status.textContent = "Votre appareil n'a pas donné de position. Vous pouvez écrire votre commune."; },
        { maximumAge: 600_000, timeout: 15_000 });
    });
    const words = element("p", { class: "t-small t-quiet t-block-xs" }, "Votre position est envoyée une seule fois, arrondie au kilomètre. Nous ne la gardons pas.");
    field.closest(".govuk-form-group").append(element("div", { class: "t-tools t-block-xs" }, button), words, status);
  }
}

async function nearest(address, { latitude, longitude }) {
  const answer = await fetch(`${address}?${new URLSearchParams({ lat: latitude.toFixed(2), lon: longitude.toFixed(2) })}`);
  return answer.ok ? (await answer.json()).commune : null;
}
