import type { Draft } from './draft.ts';

/** JSON of parts that were serialised before. */
const known = new WeakMap<object, string>();

/**
 * A draft as JSON, equal to the output of `JSON.stringify`. The JSON of each unchanged node and snapshot is cached by
 * object identity, so typing in a long document serialises one node. Requires that nothing in a draft is mutated.
 */
export function serializeDraft(draft: Draft): string {
  const body = draft.body.map(serializePart).join(',');
  const blocks = Object.entries(draft.blocks).map(([id, block]) => `${JSON.stringify(id)}:${serializePart(block)}`);
  const fields = Object.entries(draft).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const json = name === 'body' ? `[${body}]` : name === 'blocks' ? `{${blocks.join(',')}}` : JSON.stringify(value);
    return [`${JSON.stringify(name)}:${json}`];
  });
  return `{${fields.join(',')}}`;
}

function serializePart(part: object): string {
  const before = known.get(part);
  if (before !== undefined) return before;
  const json = JSON.stringify(part);
  known.set(part, json);
  return json;
}
