// The only script of the site. Every page works without it; it loads nothing and writes no markup.

// A mark in a chart says its sentence under a pointer or with the focus. The sentence is the mark's own label.
(() => {
  const tip = document.createElement("div");
  tip.className = "ow-tip";
  tip.hidden = true;
  tip.setAttribute("aria-hidden", "true");
  document.body.append(tip);
  let shown = null;
  let leaving = 0;
  const markOf = (target) => target instanceof Element && target.closest(".ow-chart [aria-label]");
  const hide = () => {
    tip.hidden = true;
    shown = null;
  };
  const show = (mark) => {
    clearTimeout(leaving);
    if (mark === shown) return;
    shown = mark;
    // The browser's own tip would say the same again.
    mark.querySelector("title")?.remove();
    tip.textContent = mark.getAttribute("aria-label");
    tip.hidden = false;
    const at = mark.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const left = Math.max(4, Math.min(at.left + at.width / 2 - tip.offsetWidth / 2, clientWidth - tip.offsetWidth - 4));
    const below = at.bottom + tip.offsetHeight + 12 < clientHeight;
    tip.style.left = `${left + scrollX}px`;
    tip.style.top = `${scrollY + (below ? at.bottom + 8 : Math.max(4, at.top - tip.offsetHeight - 8))}px`;
  };
  document.addEventListener("pointerover", ({ target }) => {
    const mark = markOf(target);
    if (mark) show(mark);
    else if (tip.contains(target)) clearTimeout(leaving);
    else if (shown) {
      clearTimeout(leaving);
      leaving = setTimeout(hide, 200);
    }
  });
  document.addEventListener("focusin", ({ target }) => {
    const mark = markOf(target);
    if (mark) show(mark);
    else hide();
  });
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
})();

// The order of names may be turned round; there is no sorting by value.
for (const table of document.querySelectorAll("table[data-sort-names]")) {
  const head = table.querySelector("thead th");
  const body = table.tBodies[0];
  if (!head || !body || body.rows.length < 2) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "ow-sort";
  const arrow = document.createElement("span");
  arrow.setAttribute("aria-hidden", "true");
  button.append(...head.childNodes, arrow);
  head.append(button);
  const nameOf = (row) => {
    const cell = row.cells[0];
    const label = cell?.querySelector(".nhsuk-table__heading")?.textContent ?? "";
    return (cell?.textContent ?? "").slice(label.length).trim();
  };
  const { compare } = new Intl.Collator("en-GB", { numeric: true });
  const say = (order) => {
    head.setAttribute("aria-sort", order);
    arrow.textContent = { ascending: " A to Z", descending: " Z to A", none: " Sort" }[order];
  };
  const rows = () => [...body.rows];
  const sorted = (list) => list.every((row, i) => i === 0 || compare(nameOf(list[i - 1]), nameOf(row)) <= 0);
  say(sorted(rows()) ? "ascending" : "none");
  button.addEventListener("click", () => {
    const down = head.getAttribute("aria-sort") === "ascending";
    body.append(...rows().sort((a, b) => (down ? -1 : 1) * compare(nameOf(a), nameOf(b))));
    say(down ? "descending" : "ascending");
  });
}

// My peers stay in this browser, from when I ask for it until I take them away; they are sent nowhere.
(() => {
  const form = document.getElementById("ow-peers");
  if (!(form instanceof HTMLFormElement)) return;
  const key = "ow-peers";
  let store;
  try {
    store = localStorage;
  } catch {
    return;
  }
  const line = document.createElement("p");
  line.className = "ow-my-peers";
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  const button = (words, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "nhsuk-button nhsuk-button--secondary nhsuk-button--small";
    made.textContent = words;
    made.addEventListener("click", act);
    return made;
  };
  const given = () => new FormData(form).getAll("peers").join(" ").trim();
  const use = button("Use my peers", () => {
    const address = new URL(form.action);
    for (const [name, value] of new FormData(form))
      if (name !== "peers") address.searchParams.append(name, String(value));
    address.searchParams.set("peers", store.getItem(key) ?? "");
    location.assign(address);
  });
  const keep = button("Remember these as my peers", () => {
    store.setItem(key, given());
    tell("Remembered in this browser only.");
  });
  const forget = button("Forget my peers", () => {
    store.removeItem(key);
    tell("Forgotten.");
  });
  const tell = (words) => {
    said.textContent = words;
    use.hidden = forget.hidden = !store.getItem(key);
  };
  line.append(use, " ", keep, " ", forget, " ", said);
  form.after(line);
  tell("");
})();
