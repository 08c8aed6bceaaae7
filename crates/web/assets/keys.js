// Keys, search while typing, a filter for long tables. Every page works without this file.
"use strict";
(() => {
  const $ = (query, root = document) => root.querySelector(query);
  const $$ = (query, root = document) => [...root.querySelectorAll(query)];
  const typing = (target) => target.closest("input, textarea, select, [contenteditable]");
  const box = $("#q"), found = $("#found"), help = $("#help");

  // Rows
  let here = null;
  const rows = () => $$("main tbody tr:not(.group), main .results > li, main .acts > li").filter((row) => row.offsetParent !== null);
  const move = (step) => {
    const all = rows();
    if (!all.length) return;
    const at = all.indexOf(here);
    const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step))];
    if (here) here.classList.remove("here");
    here = next;
    here.classList.add("here");
    here.tabIndex = -1;
    here.focus({ preventScroll: true });
    here.scrollIntoView({ block: "nearest" });
  };

  let going = 0;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      if (found && !found.hidden) { found.hidden = true; return; }
      if (typing(event.target)) event.target.blur();
      return;
    }
    if (typing(event.target) || (help && help.open)) return;
    if (going && Date.now() - going < 1500) {
      going = 0;
      const link = $(`.sections a[data-key="${CSS.escape(event.key)}"]`);
      if (link) { event.preventDefault(); link.click(); }
      return;
    }
    switch (event.key) {
      case "/": event.preventDefault(); box.focus(); box.select(); break;
      case "g": going = Date.now(); break;
      case "j": move(1); break;
      case "k": move(-1); break;
      case "?": event.preventDefault(); help.showModal(); break;
      case "Enter":
        if (here && event.target === here) { const link = $("a", here); if (link) link.click(); }
        break;
    }
  });

  // Search while typing: the same list as the page, eight lines of it.
  if (box && found) {
    let waiting = 0, asked = "", at = -1;
    const links = () => $$("li", found);
    const mark = (next) => {
      links().forEach((line, place) => line.classList.toggle("here", place === next));
      at = next;
    };
    box.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(async () => {
        const words = box.value.trim();
        asked = words;
        if (words.length < 2) { found.hidden = true; return; }
        const query = new URLSearchParams(new FormData(box.form));
        query.set("part", "list");
        try {
          const answer = await fetch(`/search?${query}`);
          const text = await answer.text();
          if (asked !== words || !answer.ok) return;
          found.replaceChildren(...new DOMParser().parseFromString(text, "text/html").body.childNodes);
          found.hidden = !links().length;
          at = -1;
        } catch { found.hidden = true; }
      }, 120);
    });
    box.addEventListener("keydown", (event) => {
      if (found.hidden) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) { event.preventDefault(); mark((at + step + links().length) % links().length); }
      else if (event.key === "Enter" && at >= 0) { event.preventDefault(); $("a", links()[at]).click(); }
    });
    document.addEventListener("click", (event) => { if (!event.target.closest(".search")) found.hidden = true; });
  }

  // An answer that follows what one types: the same page, without its frame.
  $$("form[data-live]").forEach((form) => {
    const place = document.getElementById(form.dataset.live);
    let waiting = 0, asked = "", stop = null;
    const follow = () => {
      clearTimeout(waiting);
      waiting = setTimeout(async () => {
        const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
        const words = (query.get("q") || "").trim(), address = `${form.getAttribute("action")}?${query}`;
        if (words.length < 2 || address === asked) return;
        asked = address;
        if (stop) stop.abort();
        stop = new AbortController();
        query.set("part", "answer");
        try {
          const answer = await fetch(`${form.getAttribute("action")}?${query}`, { signal: stop.signal });
          if (!answer.ok) return;
          const text = await answer.text();
          place.replaceChildren(...new DOMParser().parseFromString(text, "text/html").body.childNodes);
          history.replaceState(null, "", address);
          if (box) box.value = words;
        } catch { /* another letter was typed */ }
      }, 110);
    };
    form.addEventListener("input", follow);
    form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target.matches("textarea") && !event.shiftKey) { event.preventDefault(); form.requestSubmit(); }
    });
  });
  $$("form.params:not([data-live]) textarea").forEach((area) => area.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); area.form.requestSubmit(); }
  }));

  // Filter of long tables
  const fold = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  $$("[data-long]").forEach((table) => {
    const label = document.createElement("label");
    const input = document.createElement("input");
    label.className = "filter";
    input.type = "search";
    label.append(table.dataset.long, input);
    table.before(label);
    const lines = $$("tbody tr:not(.group)", table).map((row) => [row, fold(row.textContent)]);
    input.addEventListener("input", () => {
      const wanted = fold(input.value).split(/\s+/).filter(Boolean);
      lines.forEach(([row, text]) => { row.hidden = !wanted.every((word) => text.includes(word)); });
      $$("tbody", table).forEach((body) => { body.hidden = !$$("tr:not(.group)", body).some((row) => !row.hidden); });
    });
  });

  // What a date means, below its field
  $$("[data-date]").forEach((input) => {
    const line = input.nextElementSibling;
    let waiting = 0;
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(async () => {
        const query = new URLSearchParams(location.search);
        query.set("text", input.value);
        if (input.dataset.date === "end") query.set("end", "yes");
        try {
          const answer = await fetch(`/date?${query}`);
          const text = await answer.text();
          if (answer.ok) line.textContent = new DOMParser().parseFromString(text, "text/html").body.textContent;
        } catch { line.textContent = ""; }
      }, 250);
    });
  });

  // How far the desk is with a large file
  $$("form[data-waits]").forEach((form) => form.addEventListener("submit", () => {
    const line = $(".waits", form), bar = $("progress", line);
    setTimeout(() => { line.hidden = false; }, 700);
    setInterval(async () => {
      try {
        const { done, of } = await (await fetch("/progress")).json();
        if (of && done < of) { bar.max = of; bar.value = done; } else bar.removeAttribute("value");
      } catch { bar.removeAttribute("value"); }
    }, 400);
  }));

  // What was typed and not sent is asked about before it is left.
  const form = $("form.act");
  if (form) {
    let changed = false;
    form.addEventListener("input", () => { changed = true; });
    form.addEventListener("submit", () => { changed = false; });
    addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
  }
  const problems = $(".problems");
  if (problems) problems.focus();
})();
