"use strict";

// Moves the preview along the film. Without it the clips of the timeline are links that do the same.
(() => {
  const scrub = document.getElementById("scrub");
  if (!scrub) return;
  const frame = document.getElementById("frame");
  const playhead = document.getElementById("playhead");
  const slider = scrub.querySelector("input");
  const time = scrub.querySelector("output");
  const settle = 150;
  let timer = 0;

  const said = (ms) => {
    const seconds = Math.floor(ms / 100) / 10;
    const rest = (seconds % 60).toFixed(1).replace(/\.0$/, "");
    return `${Math.floor(seconds / 60)}:${rest.padStart(rest.includes(".") ? 4 : 2, "0")}`;
  };

  const load = () => {
    frame.classList.add("loading");
    frame.src = scrub.dataset.frames + slider.value;
  };

  const move = () => {
    const share = `${(100 * slider.value) / playhead.dataset.length}%`;
    playhead.setAttribute("x1", share);
    playhead.setAttribute("x2", share);
    time.textContent = said(slider.value);
    clearTimeout(timer);
    timer = setTimeout(load, settle);
  };

  const done = () => frame.classList.remove("loading");
  frame.addEventListener("load", done);
  frame.addEventListener("error", done);
  slider.addEventListener("input", move);

  // A clip in the timeline shows its middle, without leaving the page.
  document.querySelectorAll(".timeline a").forEach((clip) =>
    clip.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      slider.value = new URL(clip.href.baseVal, location.href).searchParams.get("at");
      move();
    }),
  );
  scrub.hidden = false;
})();
