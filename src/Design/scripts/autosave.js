import { element, tool } from "./dom.js";

const pause = 2000;
const offline = "Pas encore enregistré : le réseau ne répond pas, vous pouvez continuer à écrire";
const refused = "Pas encore enregistré. Le bouton du formulaire enregistre aussi.";

/** What is typed is sent after a silence, and a copy stays in this tab until it is safe. */
export function keepTexts() {
  // A page where everything is erased says so.
  if (document.querySelector("[data-forget]")) forget();
  document.querySelectorAll("form[data-autosave]").forEach(keep);
}

function keep(form, index) {
  const key = `texte:${location.pathname}:${form.id || index}`;
  const status = element("p", { class: "t-autosave", role: "status" });
  (form.querySelector("[data-autosave-status]") ?? form).append(status);
  let timer = 0;
  let version = 0;

  // The page says that the form was just kept: nothing is left to offer back.
  if (form.dataset.kept) remove(key);
  offerBack();
  form.addEventListener("input", () => {
    version++;
    write(key, texts(form));
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  });
  form.addEventListener("submit", () => clearTimeout(timer));
  addEventListener("online", () => { if (read(key)) save(); });

  async function save() {
    const mine = version;
    try {
      const answer = await fetch(form.getAttribute("action") || location.href, {
        method: "POST",
        body: new FormData(form),
        headers: { "X-Autosave": "1" },
        redirect: "manual",
      });
      if (!answer.ok) return say(refused);
      if (mine !== version) return;
      remove(key);
      say("Enregistré");
    } catch {
      say(offline);
      clearTimeout(timer);
      timer = setTimeout(save, 15_000);
    }
  }

  function say(words) {
    if (status.textContent !== words) status.textContent = words;
  }

  /** After a load that failed, or a session that ended, the page came back without the last words. */
  function offerBack() {
    const kept = read(key);
    if (!kept) return;
    const now = texts(form);
    const lost = Object.keys(kept).filter((name) => name in now && kept[name].trim() && kept[name].trim() !== now[name].trim());
    if (!lost.length) return remove(key);

    const notice = element("div", { class: "t-notice", role: "status" });
    const close = () => notice.remove();
    notice.append(element("div", { class: "t-notice__text t-stack" },
      element("p", {}, element("strong", {}, "Vous aviez écrit un texte qui n’est peut-être pas enregistré.")),
      element("div", { class: "t-tools" },
        tool("rotate-ccw", "Remettre mon texte", () => {
          for (const name of lost) if ("value" in form.elements[name]) form.elements[name].value = kept[name];
          close();
          form.elements[lost[0]].focus?.();
          save();
        }),
        tool("x", "Garder ce qui est affiché", () => {
          remove(key);
          close();
        }))));
    form.prepend(notice);
  }
}

function texts(form) {
  const found = {};
  for (const field of form.elements)
    if (field.name && (field.tagName === "TEXTAREA" || (field.tagName === "INPUT" && /^(text|search|url|tel|email|number)$/.test(field.type))))
      found[field.name] = field.value;
  return found;
}

// The storage of a tab may be refused: then nothing is kept, and nothing breaks.
function read(key) {
  try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; }
}

function write(key, value) {
  try { sessionStorage.setItem(key, JSON.stringify(value)); } catch { /* full or refused */ }
}

function remove(key) {
  try { sessionStorage.removeItem(key); } catch { /* refused */ }
}

function forget() {
  try { sessionStorage.clear(); } catch { /* refused */ }
}
