const VIEWS = [
  ["sheet", "Scenarios", (at) => (at.parts.length > 1 ? scenarioView(at) : sheetView(at))],
  ["findings", "Findings", (at) => (at.parts.length ? findingView(at) : findingsView(at))],
  ["lifecycles", "Lifecycles", lifecyclesView],
  ["coverage", "Coverage", coverageView],
  ["documents", "Documents", documentsView],
];

const main = document.getElementById("main");

function views(current) {
  const open = page.summary.findings;
  document.getElementById("views").replaceChildren(el("ul", {}, VIEWS.map(([view, name]) => el("li", {},
    el("a", { href: address(view), "aria-current": view === current ? "page" : null }, name,
      view === "findings" && open ? el("span", { class: "badge" }, open.toLocaleString("en")) : null)))));
}

function show(moved) {
  const at = parseAddress();
  const [view, , draw] = VIEWS.find(([name]) => name === at.view) ?? VIEWS[0];
  const { title, nodes, focus } = draw(at);
  views(view);
  document.title = `${title} · Proofsheet`;
  main.replaceChildren(...nodes.flat(2).filter(Boolean));
  const target = focus ? document.getElementById(focus) : null;
  if (!moved && !target) return;
  if (!target) scrollTo(0, 0);
  const heading = target ?? main.querySelector("h1") ?? main;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: !target });
  target?.scrollIntoView();
}

addEventListener("hashchange", () => show(true));

document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});

// A slash goes to the search, as on many pages, unless somebody is writing.
addEventListener("keydown", (event) => {
  const search = main.querySelector("input[type=search]");
  if (event.key === "/" && search && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
    event.preventDefault();
    search.focus();
  }
});

document.getElementById("foot").append(
  el("p", {}, `Checked ${new Date(page.startedAt).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" })} UTC.`));

show(false);
