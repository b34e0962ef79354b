function coverageAddress(provider, dimension, name) {
  const item = provider.coverage.find((one) => one.dimension.startsWith(dimension) && one.name === name);
  return item?.scenarios.length ? address("sheet", [], { provider: provider.name, covers: coverageKey(item) }) : null;
}

const moveName = ({ from, to }) => `${from} -> ${to}`;

function seenClass({ scenarios, declared }, measured) {
  if (!declared) return "undeclared";
  return !measured || scenarios.length ? "seen" : "unseen";
}

function stateNode(provider, plan, { state, at, off }) {
  const { measured } = provider.lifecycle;
  const [x, y] = plan.point(at, off);
  const href = coverageAddress(provider, "STATE", state.name);
  const note = !measured ? state.outcome ?? (state.initial ? "initial" : "")
    : state.scenarios.length ? `seen in ${state.scenarios.length}` : "never seen";
  return svg(href ? "a" : "g", { href, class: `state ${seenClass(state, measured)} ${state.outcome ?? ""}`, "aria-label": `${state.name}, ${note}` },
    svg("rect", { x, y, width: plan.width, height: NODE.height, rx: state.outcome ? 23 : 5 }),
    svg("text", { x: x + plan.width / 2, y: y + (note ? 20 : 28), class: "state-name" }, state.name),
    note ? svg("text", { x: x + plan.width / 2, y: y + 36, class: "state-note" }, note) : null);
}

function lifecycleGraph(provider, horizontal) {
  const { states, moves, measured } = provider.lifecycle;
  const plan = layout(states, moves, horizontal);
  const nodes = [...plan.nodes.values()];
  const pad = 16 + Math.max(0, ...nodes.map(({ rank }) => rank)) * 14;
  const size = plan.point(Math.max(...nodes.map(({ at }) => at)) + plan.along, Math.max(...nodes.map(({ off }) => off)) + plan.across);
  const corner = plan.point(-8, -pad);
  const box = [corner[0], corner[1], size[0] - corner[0] + 8, size[1] - corner[1] + 8];
  const arrow = (kind) => svg("marker", {
    id: `arrow-${kind}-${provider.index}`, class: `arrow ${kind}`, viewBox: "0 0 8 8", refX: "7", refY: "4", markerWidth: "10", markerHeight: "10", markerUnits: "userSpaceOnUse", orient: "auto",
  }, svg("path", { d: "M0,0.5 L7.5,4 L0,7.5 Z" }));
  const lines = moves.filter(({ from, to }) => from !== to && plan.nodes.has(from) && plan.nodes.has(to)).map((move) => {
    const kind = seenClass(move, measured);
    return svg("path", { d: path(plan, move.from, move.to), class: `move ${kind}`, "marker-end": `url(#arrow-${kind}-${provider.index})` });
  });
  return svg("svg", { viewBox: box.join(" "), width: box[2], height: box[3], role: "group", "aria-label": `Lifecycle of a job of ${provider.name}` },
    svg("defs", {}, ["seen", "unseen", "undeclared"].map(arrow)), lines, nodes.map((node) => stateNode(provider, plan, node)));
}

function moveRow(provider, move) {
  const href = coverageAddress(provider, "MOVE", moveName(move));
  const name = [breakable(move.from), " → ", breakable(move.to)];
  const kind = seenClass(move, provider.lifecycle.measured);
  return el("li", { class: kind }, href ? el("a", { href }, name) : name,
    !move.declared ? " (not declared)" : kind === "unseen" ? " (never seen)" : provider.lifecycle.measured ? ` (${move.scenarios.length})` : "");
}

function lifecyclesView() {
  const horizontal = innerWidth >= 720;
  const told = page.providers.filter((provider) => provider.lifecycle);
  return {
    title: "Lifecycles",
    nodes: [
      el("h1", {}, "The life of a job"),
      el("p", { class: "lead" }, "States and moves as each spec declares them. Solid: a scenario shows it. Broken: none does. Red: seen, and not declared."),
      el("div", { class: "lifecycles" }, told.map((provider) => {
        const { location, measured, moves } = provider.lifecycle;
        return el("section", { class: "lifecycle", "aria-labelledby": `lifecycle-${provider.index}` },
          el("h2", { id: `lifecycle-${provider.index}` }, provider.name),
          el("p", { class: "place" }, breakable(location), measured ? "" : " · this run did not measure what was seen"),
          el("div", { class: "wide" }, lifecycleGraph(provider, horizontal)),
          el("details", {}, el("summary", {}, count(moves.length, "move")), el("ul", { class: "moves" }, moves.map((move) => moveRow(provider, move)))));
      })),
      told.length ? null : el("p", {}, "No provider of this run has jobs."),
    ],
  };
}
