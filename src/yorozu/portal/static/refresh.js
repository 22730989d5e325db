// Keeps the part of a page with data-refresh up to date. Without this script people use the reload link.
"use strict";

(() => {
  const part = document.querySelector("[data-refresh]");
  const spoken = document.getElementById("spoken");
  const trouble = document.getElementById("refresh-trouble");
  let shown = null;
  let timer = null;
  let failures = 0;

  const state = () => part.querySelector(".refreshed").dataset;

  function plan() {
    clearTimeout(timer);
    const seconds = Number(state().seconds);
    if (seconds > 0 && !document.hidden) {
      timer = setTimeout(refresh, seconds * 1000);
    }
  }

  function put(html) {
    const focused = document.activeElement && part.contains(document.activeElement) ? document.activeElement.id : "";
    const open = [...part.querySelectorAll("details[open][id]")].map((one) => one.id);
    const before = state().spoken || "";
    part.innerHTML = html;
    for (const id of open) {
      const details = document.getElementById(id);
      if (details) details.open = true;
    }
    // What has the focus may be gone, as the reload link is once the result is there.
    const again = focused && (document.getElementById(focused) || part.querySelector("a, summary"));
    if (again) again.focus({ preventScroll: true });
    const now = state().spoken || "";
    if (spoken && now !== before) spoken.textContent = now;
  }

  async function refresh() {
    try {
      const answer = await fetch(part.dataset.refresh, { headers: { "X-XSRFToken": part.dataset.token } });
      if (!answer.ok) throw new Error(String(answer.status));
      const html = await answer.text();
      failures = 0;
      trouble.hidden = true;
      if (html !== shown) {
        shown = html;
        put(html);
      }
      plan();
    } catch {
      failures += 1;
      if (failures < 4) {
        timer = setTimeout(refresh, 3000);
      } else {
        trouble.hidden = false;
      }
    }
  }

  // Coming back from the notebook, people find what happened there.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      clearTimeout(timer);
    } else {
      refresh();
    }
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) refresh();
  });
  plan();
})();
