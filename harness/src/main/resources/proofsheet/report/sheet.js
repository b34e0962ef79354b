const KINDS = [["", "any"], ["documented", "documented"], ["composed", "composed"], ["recorded", "recorded"]];
const SHOWN = [["", "all"], ["findings", "with findings"], ["accepted", "with known deviations"], ["agrees", "in agreement"]];

const recorded = strips.some(({ millis }) => millis === undefined);

// How long the checks took; of a recording, when its first request was sent.
function when({ millis, sentAt }) {
  return millis !== undefined ? duration(millis) : sentAt ? moment(sentAt) : null;
}

function stripItem(strip) {
  const id = `strip-${strip.index}`;
  return el("li", { class: strip.findings ? "strip marked" : "strip", "aria-labelledby": id },
    el("h3", { id }, el("a", { href: scenarioAddress(strip) }, strip.title)),
    el("p", { class: "strip-notes" },
      el("code", {}, breakable(strip.name)),
      el("span", {}, strip.kind),
      el("span", {}, count(strip.checks, "check")),
      el("span", {}, when(strip)),
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
        ? el("a", { href: address("findings", [], { provider: provider.name }) }, provider.open.toLocaleString("en")) : "0"),
      el("td", {}, provider.scenarios.toLocaleString("en")),
      el("td", {}, provider.exchanges.toLocaleString("en")),
      el("td", {}, provider.accepted
        ? el("a", { href: address("findings", [], { provider: provider.name, show: "accepted" }) }, String(provider.accepted)) : "0"),
      el("td", {}, el("a", { href: address("coverage", [provider.name]) }, seen(provider.coverage))))))));
}

// What is not in this page, so that nobody takes it for the whole.
function leftOut() {
  const { findings, parting, agreeing } = page.leftOut;
  const texts = [
    findings ? `${count(findings, "finding")} of kinds that are shown often enough` : null,
    parting ? `${count(parting, "scenario")} with such findings alone` : null,
    agreeing ? `${count(agreeing, "scenario")} without findings` : null,
  ].filter(Boolean);
  return texts.length
    ? el("p", { class: "left-out" }, `Not listed in this page: ${texts.join(", ")}. report.ndjson has all of them.`) : null;
}

function overview() {
  const { summary } = page;
  return el("section", { class: "overview", "aria-labelledby": "verdict" },
    el("h1", { id: "verdict", class: summary.findings ? "parts" : "agrees" },
      summary.findings ? `${count(summary.findings, "finding")}${summary.parting ? ` in ${count(summary.parting, "scenario")}` : ""}`
        : recorded ? "The recorded traffic agrees with the specs." : "Spec, evidence and client agree."),
    el("p", { class: "numbers" }, [
      count(summary.scenarios, "scenario"), count(summary.exchanges, "exchange"), count(summary.checks, "check"),
      summary.accepted ? count(summary.accepted, "known deviation") : null, duration(summary.millis),
    ].filter(Boolean).join(" · "), summary.findings ? [" · ", el("a", { href: address("findings") }, "Read the findings")] : null),
    ledger(),
    leftOut(),
    page.notes.length ? el("details", {}, el("summary", {}, `Not looked at: ${count(page.notes.length, "note")}`),
      el("ul", { class: "notes" }, page.notes.map((note) => el("li", {}, note)))) : null);
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
    const fitting = strips.filter((strip) =>
      (!provider || strip.providerName === provider)
      && (!kind || strip.kind === kind)
      && (!show || (show === "agrees" ? !strip.findings && !strip.accepted : strip[show] > 0))
      && (!covered || covered.has(strip.index))
      && matches(strip, q));
    status.textContent = fitting.length === strips.length
      ? count(fitting.length, "scenario") : `${fitting.length.toLocaleString("en")} of ${count(strips.length, "scenario")}`;
    list.replaceChildren();
    let last = null;
    growing(list, fitting.flatMap((strip) => {
      const head = strip.providerName === last ? [] : [strip.providerName];
      last = strip.providerName;
      return [...head, strip];
    }), (item) => (typeof item === "string" ? el("li", { class: "provider" }, el("h2", {}, item)) : stripItem(item)));
    if (!fitting.length) list.append(el("li", { class: "nothing" }, "No scenario fits. Take a filter away."));
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
