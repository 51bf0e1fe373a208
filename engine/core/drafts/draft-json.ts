import type { Draft } from './draft.ts';

/** What was written before, under the value that it was written from. */
const known = new WeakMap<object, string>();

/**
 * A draft as JSON: letter for letter what `JSON.stringify` gives. Each node of the text and each copy of a block is written
 * once for as long as it is the same object: while somebody types in a long document, all but one of them are. Nothing in a
 * draft may be changed in place.
 */
export function draftJson(draft: Draft): string {
  const body = draft.body.map(partJson).join(',');
  const blocks = Object.entries(draft.blocks).map(([id, block]) => `${JSON.stringify(id)}:${partJson(block)}`);
  const fields = Object.entries(draft).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const json = name === 'body' ? `[${body}]` : name === 'blocks' ? `{${blocks.join(',')}}` : JSON.stringify(value);
    return [`${JSON.stringify(name)}:${json}`];
  });
  return `{${fields.join(',')}}`;
}

function partJson(part: object): string {
  const before = known.get(part);
  if (before !== undefined) return before;
  const json = JSON.stringify(part);
  known.set(part, json);
  return json;
}
