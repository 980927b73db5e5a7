import { element, speeds, tool } from "./dom.js";

/** Slower, faster, and one picture at a time. */
export function addPlayers() {
  for (const video of document.querySelectorAll("video[data-player]")) {
    const frame = 1 / (Number(video.dataset.player) || 25);
    const step = (by) => () => {
      video.pause();
      video.currentTime = Math.min(Math.max(video.currentTime + by, 0), video.duration || 0);
    };
    video.after(element("div", { class: "t-tools", role: "group", "aria-label": "Réglages de la vidéo" },
      speeds([0.5, 0.75, 1, 1.25, 1.5, 2], (speed) => { video.playbackRate = speed; }),
      tool("skip-back", "Image d’avant", step(-frame)),
      tool("skip-forward", "Image d’après", step(frame))));
  }
}
