const page = JSON.parse(document.getElementById("page").textContent);

page.providers.forEach((provider, index) => Object.assign(provider, { index, strips: [], open: 0, accepted: 0 }));

page.scenarios.forEach((strip, index) => {
  const provider = page.providers[strip.provider];
  Object.assign(strip, { index, providerName: provider.name });
  const frames = strip.exchanges.flatMap((frame) => [frame.operation, frame.status, frame.state, frame.fault]);
  strip.words = [provider.name, strip.name, strip.title, strip.kind, ...strip.marks, ...frames].join(" ").toLowerCase();
  provider.strips.push(strip);
});

page.findings.forEach((finding) => {
  const strip = finding.scenario === undefined ? null : page.scenarios[finding.scenario];
  const provider = page.providers[strip ? strip.provider : finding.provider];
  finding.providerName = provider.name;
  finding.scenarioName = strip ? strip.name : null;
  finding.owner = strip ? `scenario-${strip.index}` : `provider-${provider.index}`;
  finding.words = [finding.key, finding.message, finding.operation, finding.location, provider.name, finding.scenarioName]
    .join(" ").toLowerCase();
  if (strip) strip.words += ` ${finding.key} ${finding.message}`.toLowerCase();
  provider[finding.accepted ? "accepted" : "open"]++;
});

// The messages and findings of a scenario or provider in full, read when somebody asks for them.
const read = new Map();
function details(id) {
  if (!read.has(id)) read.set(id, JSON.parse(document.getElementById(id).textContent));
  return read.get(id);
}

function matches(words, query) {
  return query.toLowerCase().split(/\s+/).every((word) => words.includes(word));
}
