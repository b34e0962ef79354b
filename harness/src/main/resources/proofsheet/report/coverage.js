const coverageKey = ({ dimension, operation, name }) => `${dimension} ${operation ?? ""} ${name}`;
const dimensionName = (dimension) => dimension.toLowerCase().replaceAll("_", " ");
const WHOLE = "";
const wanted = (items) => items.filter((item) => item.declared && !item.excluded);

function coverageCell(provider, operation, dimension, items, chosen) {
  if (!items.length) return el("td", { class: "empty" }, el("span", { class: "unseen" }, "none"));
  const all = wanted(items);
  const shown = all.filter((item) => item.scenarios.length).length;
  const strange = items.filter((item) => !item.declared).length;
  const kind = shown === all.length ? "full" : shown ? "part" : "none";
  const label = `${operation || "the provider as a whole"}, ${dimensionName(dimension)}: ${shown} of ${all.length} seen`
    + (strange ? `, ${strange} not declared` : "");
  const href = address("coverage", [provider.name], { operation, dimension, whole: operation ? "" : "1" });
  return el("td", { class: `cell ${kind}` },
    el("a", { href, "aria-label": label, "aria-current": chosen ? "true" : null }, `${shown}/${all.length}`,
      strange ? el("span", { class: "strange" }, ` +${strange}`) : null));
}

function coverageItem(provider, item) {
  const strips = item.scenarios.map((index) => page.scenarios[index]);
  const [kind, text] = !item.declared ? ["undeclared", "seen, not declared"] : strips.length ? ["seen", "seen"]
    : item.excluded ? ["unseen", "excluded: no document shows it"] : ["unseen", "never seen"];
  return el("li", { class: `item ${kind}` },
    el("p", {}, el("strong", {}, breakable(item.name)), " ",
      el("span", { class: "mark" }, text), " ",
      el("span", { class: "place" }, breakable(item.location))),
    strips.length ? el("ul", { class: "shows" },
      strips.slice(0, 4).map((strip) => el("li", {}, el("a", { href: scenarioAddress(strip) }, breakable(strip.name)))),
      strips.length > 4 ? el("li", {}, el("a", { href: address("sheet", [], { provider: provider.name, covers: coverageKey(item) }) },
        `all ${strips.length.toLocaleString("en")} scenarios`)) : null) : null);
}

function coverageMatrix(provider, query) {
  const dimensions = [...new Set(provider.coverage.map((item) => item.dimension))];
  const cells = new Map();
  for (const item of provider.coverage) {
    const key = `${item.operation ?? WHOLE}\n${item.dimension}`;
    cells.set(key, [...(cells.get(key) ?? []), item]);
  }
  const rows = [...provider.operations.map(({ id }) => id), WHOLE]
    .filter((operation) => dimensions.some((dimension) => cells.has(`${operation}\n${dimension}`)));
  const chosen = (operation, dimension) => query.get("dimension") === dimension && (query.get("operation") ?? WHOLE) === operation;
  return el("div", { class: "wide", tabindex: "0", role: "region", "aria-label": `Coverage of ${provider.name}` },
    el("table", { class: "matrix" },
      el("caption", { class: "unseen" }, `Coverage of ${provider.name}: seen of declared`),
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Operation"),
        dimensions.map((dimension) => el("th", { scope: "col" }, dimensionName(dimension))))),
      el("tbody", {}, rows.map((operation) => el("tr", {},
        el("th", { scope: "row" }, operation ? breakable(operation) : "as a whole"),
        dimensions.map((dimension) => coverageCell(provider, operation, dimension,
          cells.get(`${operation}\n${dimension}`) ?? [], chosen(operation, dimension))))))));
}

function chosenItems(provider, query) {
  const dimension = query.get("dimension");
  const operation = query.get("operation") ?? WHOLE;
  const items = provider.coverage.filter((item) => item.dimension === dimension && (item.operation ?? WHOLE) === operation);
  if (!items.length) return null;
  const order = [...items].sort((a, b) => Number(a.scenarios.length > 0) - Number(b.scenarios.length > 0));
  return el("section", { class: "chosen", id: "chosen", "aria-labelledby": "chosen-name" },
    el("h3", { id: "chosen-name" }, `${dimensionName(dimension)} of ${operation || provider.name}`),
    growing(el("ul", { class: "items" }), order, (item) => coverageItem(provider, item)));
}

function coverageView({ parts: [only], query }) {
  const measured = page.providers.filter((provider) => provider.coverage.length && (!only || provider.name === only));
  return {
    title: "Coverage",
    focus: query.get("dimension") ? "chosen" : null,
    nodes: [
      only ? el("p", { class: "back" }, el("a", { href: address("coverage") }, "All providers")) : null,
      el("h1", {}, only ? `What the evidence shows of ${only}` : "What the evidence shows"),
      el("p", { class: "lead" }, "How much of what a spec declares is seen in a scenario. A field leads to what it counts."),
      measured.map((provider) => el("section", { "aria-labelledby": `coverage-${provider.index}` },
        el("h2", { id: `coverage-${provider.index}`, class: only ? "unseen" : "" }, provider.name),
        coverageMatrix(provider, query), only ? chosenItems(provider, query) : null)),
      measured.length ? null : el("p", {}, "This run measured no coverage."),
    ],
  };
}
