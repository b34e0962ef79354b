function tag(finding) {
  const [kind, text] = finding.accepted ? ["accepted", "known deviation"]
    : finding.severity === "warning" ? ["warning", "warning"] : ["error", "finding"];
  return el("span", { class: `tag ${kind}` }, text);
}

function values(finding) {
  const rows = [["Expected", finding.expected], ["Actual", finding.actual]].filter(([, value]) => value);
  return el("dl", { class: "values" }, rows.flatMap(([name, value]) =>
    [el("dt", {}, name), el("dd", { class: name.toLowerCase() }, el("code", {}, value))]));
}

// A finding in full: the place in its message on one side, what should stand there on the other.
function findingArticle(finding, messages, level = "h3") {
  const panel = finding.mark && messages
    ? messagePanel(`${finding.mark.side === "reply" ? "Reply" : "Request"} of exchange ${finding.exchange + 1}`,
      messages[finding.exchange][finding.mark.side], [finding.mark])
    : null;
  return el("article", { class: `finding ${finding.accepted ? "accepted" : finding.severity}`, id: `finding-${finding.id}` },
    el("header", {},
      el("p", { class: "over" }, tag(finding), " ", el("code", {}, breakable(finding.key)),
        finding.operation ? el("span", {}, " in ", el("code", {}, breakable(finding.operation))) : null),
      el(level, {}, el("a", { href: findingAddress(finding) }, finding.message)),
      el("p", { class: "place" }, breakable(finding.location), " ", el("span", { class: "pointer" }, breakable(finding.at)),
        " ", copyButton(finding.location, "the place"))),
    el("div", { class: "beside" },
      panel,
      el("div", { class: "should" }, values(finding), finding.spec ? sourcePanel(finding.mark ? "The spec says" : "What stands there", finding.spec) : null)),
    finding.reason ? el("p", { class: "hint" }, el("strong", {}, "Accepted: "), finding.reason) : null,
    finding.hint ? el("p", { class: "hint" }, el("strong", {}, "What to do: "), finding.hint) : null,
    finding.curl ? el("div", { class: "curl" },
      el("p", {}, el("strong", {}, "Send it yourself"), " ", copyButton(finding.curl, "the command")),
      el("pre", { tabindex: "0", role: "region", "aria-label": "Command" }, el("code", {}, finding.curl))) : null);
}
