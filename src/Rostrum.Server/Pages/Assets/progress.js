"use strict";

// Follows exports until they have ended; then the page is asked for again, as it shows more by then.
(() => {
  const wait = 1000;
  const patience = 10000;

  const show = (element, told) => {
    element.querySelector("progress").value = told.progress;
    element.querySelector(".percent").textContent = `${told.progress} %`;
    const left = element.querySelector(".left");
    left.textContent = told.seconds_left == null ? "" : left.dataset.words.replace("{0}", told.seconds_left);
  };

  const follow = async (element) => {
    let pause = wait;
    try {
      const answer = await fetch(element.dataset.progress, { headers: { Accept: "application/json" } });
      if (answer.ok) {
        const told = (await answer.json()).data;
        if (told.ended) {
          location.reload();
          return;
        }
        show(element, told);
      } else {
        pause = patience;
      }
    } catch {
      pause = patience;
    }
    setTimeout(() => follow(element), pause);
  };

  document.querySelectorAll("[data-progress]").forEach((element) => follow(element));
})();
