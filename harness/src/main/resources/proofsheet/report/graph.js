// Places states so that a job's way reads in one direction: ranks along it, lanes across, failures in a lane of their own.

const NODE = { height: 46, gap: 56, lane: 34 };

function ranks(states, moves) {
  const names = new Set(states.map(({ name }) => name));
  const next = new Map(states.map(({ name }) => [name, []]));
  for (const { from, to } of moves) if (names.has(from) && names.has(to) && from !== to) next.get(from).push(to);
  const rank = new Map(states.map(({ name }) => [name, 0]));
  // The longest way to each state; a way never passes a state twice, so circles end.
  const walk = (name, depth, passed) => {
    if (passed.has(name) || depth < rank.get(name)) return;
    rank.set(name, depth);
    passed.add(name);
    for (const to of next.get(name)) if (depth + 1 > rank.get(to)) walk(to, depth + 1, passed);
    passed.delete(name);
  };
  for (const { name, initial } of states) if (initial) walk(name, 0, new Set());
  const last = Math.max(...rank.values());
  for (const { name, outcome } of states) if (outcome) rank.set(name, last);
  return rank;
}

function layout(states, moves, horizontal) {
  const rank = ranks(states, moves);
  const width = Math.max(...states.map(({ name }) => name.length)) * 7.6 + 28;
  const along = horizontal ? width : NODE.height;
  const across = horizontal ? NODE.height : width;
  const taken = new Set();
  const nodes = new Map();
  for (const state of states) {
    let lane = state.outcome === "failure" || !state.declared ? 1 : 0;
    while (taken.has(`${rank.get(state.name)}/${lane}`)) lane++;
    taken.add(`${rank.get(state.name)}/${lane}`);
    nodes.set(state.name, {
      state, lane, rank: rank.get(state.name),
      at: rank.get(state.name) * (along + (horizontal ? NODE.gap : 44)), off: lane * (across + NODE.lane),
    });
  }
  return { nodes, width, along, across, point: (a, b) => (horizontal ? [a, b] : [b, a]) };
}

// The path of a move: straight to the next rank, in a bow past what lies between, in a curve to another lane.
function path({ nodes, along, across, point }, from, to) {
  const a = nodes.get(from);
  const b = nodes.get(to);
  const text = (...points) => points.map(([x, y]) => point(x, y).join(",")).join(" ");
  const start = [a.at + along, a.off + across / 2];
  const end = [b.at - 3, b.off + across / 2];
  if (a.lane === b.lane && b.rank === a.rank + 1) return `M${text(start)} L${text(end)}`;
  if (a.lane === b.lane) {
    const bow = -14 * Math.abs(b.rank - a.rank) - 8;
    const [x, y] = [a.at + along * 0.7, b.at + along * 0.3];
    return `M${text([x, a.off])} C${text([x + 8, a.off + bow], [y - 8, b.off + bow], [y, b.off - 3])}`;
  }
  const down = b.lane > a.lane;
  const leave = [a.at + along * 0.6, down ? a.off + across : a.off];
  if (a.rank === b.rank) return `M${text(leave)} L${text([leave[0], down ? b.off - 3 : b.off + across + 3])}`;
  return `M${text(leave)} C${text([leave[0], end[1]], [end[0] - along * 0.6, end[1]], end)}`;
}
