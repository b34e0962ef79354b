const KINDS = [["", "any"], ["documented", "documented"], ["composed", "composed"], ["recorded", "recorded"]];
const SHOWN = [["", "all"], ["findings", "with findings"], ["accepted", "with known deviations"], ["agrees", "in agreement"]];

function stripItem(strip) {
  const id = `strip-${strip.index}`;
  return el("li", { class: strip.findings ? "strip marked" : "strip", "aria-labelledby": id },
    el("h3", { id }, el("a", { href: scenarioAddress(strip) }, strip.title)),
    el("p", { class: "strip-notes" },
      el("code", {}, breakable(strip.name)),
      el("span", {}, strip.kind),
      el("span", {}, count(strip.checks, "check")),
      el("span", {}, duration(strip.millis)),
      strip.findings ? el("span", { class: "tag error" }, count(strip.findings, "finding")) : null,
      strip.accepted ? el("span", { class: "tag accepted" }, count(strip.accepted, "known deviation")) : null),
    film(strip));
}

function seen(items) {
  const all = wanted(items);
  return all.length ? `${Math.floor((100 * all.filter((item) => item.scenarios.length).length) / all.length)} %` : "–";
}

function ledger() {
  const head = ["Provider", "Findings", "Scenarios", "Exchanges", "Known deviations", "Coverage"];
  return el("div", { class: "wide", tabindex: "0", role: "region", "aria-label": "Providers" }, el("table", { class: "ledger" },
    el("caption", { class: "unseen" }, "The providers of this run"),
    el("thead", {}, el("tr", {}, head.map((text) => el("th", { scope: "col" }, text)))),
    el("tbody", {}, page.providers.map((provider) => el("tr", {},
      el("th", { scope: "row" }, el("a", { href: address("sheet", [], { provider: provider.name }) }, provider.name)),
      el("td", { class: provider.open ? "parts" : "" }, provider.open
        ? el("a", { href: address("findings", [], { provider: provider.name }) }, String(provider.open)) : "0"),
      el("td", {}, provider.strips.length.toLocaleString("en")),
      el("td", {}, provider.strips.reduce((sum, strip) => sum + strip.exchanges.length, 0).toLocaleString("en")),
      el("td", {}, provider.accepted
        ? el("a", { href: address("findings", [], { provider: provider.name, show: "accepted" }) }, String(provider.accepted)) : "0"),
      el("td", {}, el("a", { href: address("coverage", [provider.name]) }, seen(provider.coverage))))))));
}

function overview() {
  const { summary } = page;
  const marked = page.scenarios.filter((strip) => strip.findings).length;
  return el("section", { class: "overview", "aria-labelledby": "verdict" },
    el("h1", { id: "verdict", class: summary.findings ? "parts" : "agrees" },
      summary.findings ? `${count(summary.findings, "finding")}${marked ? ` in ${count(marked, "scenario")}` : ""}` : "Spec, evidence and client agree."),
    el("p", { class: "numbers" }, [
      count(summary.scenarios, "scenario"), count(summary.exchanges, "exchange"), count(summary.checks, "check"),
      summary.accepted ? count(summary.accepted, "known deviation") : null, duration(summary.millis),
    ].filter(Boolean).join(" · "), summary.findings ? [" · ", el("a", { href: address("findings") }, "Read the findings")] : null),
    ledger());
}

// The scenarios that show one thing of the coverage: "DIMENSION operation name".
function covering(text, providerName) {
  const provider = page.providers.find((one) => one.name === providerName);
  const item = provider?.coverage.find((one) => coverageKey(one) === text);
  return new Set(item ? item.scenarios : []);
}

function sheetView({ query }) {
  const list = el("ol", { class: "sheet", "aria-label": "Scenarios" });
  const fields = [
    { name: "q", label: "Search" },
    { name: "provider", label: "Provider", options: [["", "all"], ...page.providers.map(({ name }) => [name, name])] },
    { name: "show", label: "Show", options: SHOWN },
    { name: "kind", label: "Evidence", options: KINDS },
  ];
  const covers = query.get("covers");
  const update = ({ q, provider, show, kind }, status) => {
    const covered = covers ? covering(covers, provider) : null;
    const strips = page.scenarios.filter((strip) =>
      (!provider || strip.providerName === provider)
      && (!kind || strip.kind === kind)
      && (!show || (show === "agrees" ? !strip.findings && !strip.accepted : strip[show] > 0))
      && (!covered || covered.has(strip.index))
      && matches(strip.words, q));
    status.textContent = strips.length === page.scenarios.length
      ? count(strips.length, "scenario") : `${strips.length.toLocaleString("en")} of ${count(page.scenarios.length, "scenario")}`;
    list.replaceChildren();
    let last = null;
    growing(list, strips.flatMap((strip) => {
      const head = strip.providerName === last ? [] : [strip.providerName];
      last = strip.providerName;
      return [...head, strip];
    }), (item) => (typeof item === "string" ? el("li", { class: "provider" }, el("h2", {}, item)) : stripItem(item)));
    if (!strips.length) list.append(el("li", { class: "nothing" }, "No scenario fits. Take a filter away."));
  };
  return {
    title: "Scenarios",
    nodes: [
      overview(),
      filters("Scenarios", fields, query, update),
      covers ? el("p", { class: "narrowed" }, "Only scenarios that show ", el("code", {}, covers.split(" ").slice(1).join(" ").trim()), ". ",
        el("a", { href: address("sheet", [], { provider: query.get("provider") }) }, "Show all")) : null,
      list,
    ],
  };
}
