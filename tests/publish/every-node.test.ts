import { describe, expect, it } from 'vitest';
import { contentHash } from '../../engine/core/canonical-json.ts';
import { everyNode, everyNodeAssets } from './every-node.ts';

/** Every object in the publication that has this field. */
function having(field: string): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  JSON.stringify(everyNode(), (_, value) => {
    if (value && typeof value === 'object' && field in value) found.push(value);
    return value;
  });
  return found;
}
function values(field: string): Set<unknown> {
  return new Set(having(field).map((node) => node[field]));
}

describe('the document with every node', () => {
  it('names each node once', () => {
    const { evidence, ...rest } = everyNode();
    const ids: string[] = [];
    JSON.stringify(rest, (_, value) => {
      if (value && typeof value === 'object' && typeof value.id === 'string') ids.push(value.id);
      return value;
    });
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
    expect(evidence.demands.every((demand) => ids.includes(demand.id))).toBe(true);
    const targets = having('target').map((node) => String(node.target));
    const places = [...ids, ...everyNode().notes.map((note) => `note-${note.number}`)];
    expect(targets.filter((target) => !places.includes(target))).toEqual([]);
  });

  it('numbers its notes in reading order and marks each once', () => {
    const marks = having('note')
      .filter((node) => node.type === 'noteMark')
      .map((node) => node.note);
    expect(marks).toEqual(everyNode().notes.map((note) => note.number));
  });

  it('has every type, role, form, tone, size, mark and reference', () => {
    expect([...values('type')].sort()).toEqual(
      [
        ...[
          'break',
          'contents',
          'field',
          'figure',
          'group',
          'heading',
          'link',
          'list',
          'literal',
          'noteMark',
          'pageBreak',
        ],
        ...['paragraph', 'reference', 'rule', 'run', 'space', 'table', 'title', 'voteBar'],
      ].sort(),
    );
    expect(values('role')).toEqual(
      new Set([
        ...['motion', 'finding', 'demand', 'quote', 'question', 'passage', 'figure', 'commitment', 'source'],
        ...['lead', 'aside', 'sources', 'questions', 'quoteItem'],
      ]),
    );
    expect(values('form')).toEqual(new Set(['full', 'short', 'reference', null]));
    expect(values('shows')).toEqual(new Set(['label', 'page', 'text', 'note']));
    expect(values('filledBy')).toEqual(new Set(['writer', 'reader']));
    expect(values('tone')).toEqual(new Set(['soft', 'strong', 'accent']));
    expect(values('size')).toEqual(new Set(['label', 'number', 'value']));
    expect(new Set(having('marks').flatMap((node) => node.marks))).toEqual(
      new Set(['bold', 'italic', 'underline', 'strike', 'sub', 'sup']),
    );
  });

  it('includes the bytes of its pictures under their hashes, and the fonts of both house styles', () => {
    const { images, fonts, logo } = everyNodeAssets();
    expect(Object.keys(images).sort()).toEqual(Object.keys(everyNode().images).sort());
    for (const [hash, bytes] of Object.entries(images)) expect(contentHash(bytes)).toBe(hash);
    expect(Object.keys(fonts)).toHaveLength(16);
    expect(logo?.bytes.length).toBeGreaterThan(0);
  });
});
