import { element, relabel, speeds, tool } from "./dom.js";

const blocks = "h1, h2, h3, h4, p, li, dt, dd, figcaption, legend, label, td, th";

/** Reads [data-readable] aloud, block by block, if the device has a French voice. */
export async function addReading() {
  const bars = document.querySelectorAll(".t-tools[data-read]");
  if (!bars.length || document.documentElement.classList.contains("t-silent") || !document.querySelector("[data-readable]")) return;
  const voice = await frenchVoice();
  for (const bar of bars) {
    if (voice) addButtons(bar, voice);
    else bar.append(element("span", { class: "t-tools__status" },
      "Votre appareil n’a pas de voix française : la lecture à voix haute n’est pas possible ici."));
  }
}

/** Voices may come late: a second and a half is left to them. */
async function frenchVoice() {
  if (!("speechSynthesis" in window)) return null;
  const find = () => {
    const voices = speechSynthesis.getVoices().filter((v) => /^fr\b/i.test(v.lang));
    return voices.find((v) => v.localService && /FR$/i.test(v.lang)) ?? voices.find((v) => v.localService) ?? voices[0] ?? null;
  };
  return find() ?? new Promise((resolve) => {
    const finish = () => {
      const found = find();
      if (!found) return;
      resolve(found);
    };
    speechSynthesis.addEventListener("voiceschanged", finish);
    setTimeout(() => resolve(find()), 1500);
  });
}

function addButtons(bar, voice) {
  let queue = [];
  let at = 0;
  let speed = 1;
  let turn = 0; // an utterance that was cut must not call the next one

  const play = tool("volume-2", "Écouter", () => (bar.dataset.state === "reading" ? pause() : read()));
  const stop = tool("square", "Arrêter", () => end());
  const pace = speeds([0.75, 1, 1.25, 1.5], (value) => {
    speed = value;
    if (bar.dataset.state === "reading") read();
  });
  stop.hidden = pace.hidden = true;
  bar.prepend(play, stop, pace);
  addEventListener("pagehide", () => speechSynthesis.cancel());

  function read() {
    if (!queue.length) queue = readable();
    if (!queue.length) return;
    set("reading");
    say();
  }

  function say() {
    speechSynthesis.cancel();
    const mine = ++turn;
    unmark();
    const block = queue[at];
    if (!block) return end();
    const words = new SpeechSynthesisUtterance(block.textContent.replace(/\s+/g, " ").trim());
    words.voice = voice;
    words.lang = voice.lang;
    words.rate = speed;
    words.onend = () => { if (mine === turn) { at++; say(); } };
    words.onerror = (event) => { if (mine === turn && event.error !== "interrupted" && event.error !== "canceled") end(); };
    block.classList.add("is-read");
    block.setAttribute("aria-current", "true");
    block.scrollIntoView({ block: "nearest" });
    speechSynthesis.speak(words);
  }

  // Some devices do not know how to pause: the block is taken up again from its beginning.
  function pause() {
    turn++;
    speechSynthesis.cancel();
    set("paused");
  }

  function end() {
    turn++;
    speechSynthesis.cancel();
    unmark();
    queue = [];
    at = 0;
    set("");
  }

  function set(state) {
    bar.dataset.state = state;
    stop.hidden = pace.hidden = state === "";
    if (state === "reading") relabel(play, "pause", "Pause");
    else if (state === "paused") relabel(play, "play", "Reprendre");
    else relabel(play, "volume-2", "Écouter");
  }
}

function unmark() {
  for (const block of document.querySelectorAll(".is-read")) {
    block.classList.remove("is-read");
    block.removeAttribute("aria-current");
  }
}

/** The smallest blocks that can be seen and have words. */
function readable() {
  const found = [];
  for (const zone of document.querySelectorAll("[data-readable]")) {
    const inside = [...zone.querySelectorAll(blocks)].filter((b) => !b.querySelector(blocks));
    found.push(...(inside.length ? inside : [zone]));
  }
  return found.filter((b) => b.textContent.trim() && b.checkVisibility?.() !== false && !b.closest("[aria-hidden=true], .govuk-visually-hidden"));
}
