const STATES = [["", "open"], ["accepted", "known deviations"], ["all", "all"]];

function findingItem(finding) {
  return el("li", { class: `entry ${finding.accepted ? "accepted" : finding.severity}` },
    el("p", { class: "over" }, tag(finding), " ", el("code", {}, breakable(finding.key))),
    el("h2", {}, el("a", { href: findingAddress(finding) }, finding.message)),
    el("p", { class: "place" }, breakable([finding.providerName, finding.scenarioName].filter(Boolean).join(" / ")),
      " · ", breakable(finding.location)));
}

function findingsView({ query }) {
  const list = el("ol", { class: "entries", "aria-label": "Findings" });
  const keys = [...new Set(page.findings.map(({ key }) => key))].sort();
  const fields = [
    { name: "q", label: "Search" },
    { name: "provider", label: "Provider", options: [["", "all"], ...page.providers.map(({ name }) => [name, name])] },
    { name: "key", label: "Key", options: [["", "any"], ...keys.map((key) => [key, key])] },
    { name: "show", label: "Show", options: STATES },
  ];
  const update = ({ q, provider, key, show }, status) => {
    const findings = page.findings.filter((finding) =>
      (!provider || finding.providerName === provider)
      && (!key || finding.key === key)
      && (show === "all" || finding.accepted === (show === "accepted"))
      && matches(finding, q));
    status.textContent = count(findings.length, show === "accepted" ? "known deviation" : "finding");
    growing((list.replaceChildren(), list), findings, findingItem);
    if (!findings.length) {
      list.append(el("li", { class: "nothing" },
        page.summary.findings ? "No finding fits. Take a filter away." : "There is nothing to find here: spec, evidence and client agree."));
    }
  };
  return { title: "Findings", nodes: [el("h1", {}, "Findings"), leftOut(), filters("Findings", fields, query, update), list] };
}

function findingView({ parts: [id] }) {
  const brief = page.findings.find((one) => one.id === id);
  if (!brief) return missingView("There is no such finding in this run; it may be gone, which would be good.", "findings");
  const { exchanges, findings } = details(brief.owner);
  const strip = brief.scenario === undefined ? null : page.scenarios[brief.scenario];
  return {
    title: brief.message,
    nodes: [
      el("p", { class: "back" }, el("a", { href: address("findings") }, "All findings")),
      findingArticle(findings.find((one) => one.id === id), exchanges, "h1"),
      strip ? el("section", { "aria-labelledby": "where" },
        el("h2", { id: "where" }, "In the scenario"),
        el("p", {}, el("a", { href: scenarioAddress(strip) }, strip.title)), film(strip)) : null,
    ],
  };
}

function missingView(text, view) {
  return { title: "Not here", nodes: [el("h1", {}, "Not here"), el("p", {}, text), el("p", {}, el("a", { href: address(view) }, "Back"))] };
}
