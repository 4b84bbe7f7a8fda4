// A function has at most so many lines of its own. A function inside
// it counts for itself: the methods of a factory are no lines of the
// factory. Blank lines and comments do not count.

export const functionLines = {
  meta: {
    type: 'suggestion',
    schema: [{ type: 'integer', minimum: 1 }],
    messages: {
      long: 'This function has {{lines}} lines of its own; at most {{max}}.',
    },
  },
  create(context) {
    const [max] = context.options;
    const isCode = linesWithCode(context.sourceCode);
    const nested = [];

    function enter() {
      nested.push(0);
    }

    function leave(node) {
      const inside = nested.pop();
      const { start, end } = node.loc;
      const all = codeBetween(isCode, start.line, end.line);
      if (all - inside > max) {
        const data = { lines: all - inside, max };
        context.report({ node, messageId: 'long', data });
      }
      // Its first line is also a line of the function around it.
      if (nested.length > 0) nested[nested.length - 1] += all - 1;
    }

    return {
      ':function': enter,
      ':function:exit': leave,
    };
  },
};

function linesWithCode({ ast }) {
  const lines = new Set();
  for (const { loc } of ast.tokens) {
    for (let at = loc.start.line; at <= loc.end.line; at += 1) {
      lines.add(at);
    }
  }
  return lines;
}

function codeBetween(isCode, first, last) {
  let count = 0;
  for (let line = first; line <= last; line += 1) {
    if (isCode.has(line)) count += 1;
  }
  return count;
}
