import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { layoutFactsSchema, publicationSchema } from '../../../engine/core/publication/publication.ts';
import { everyNode } from '../../publish/every-node.ts';

type Json = Record<string, unknown>;

/** Every object of the publication that a schema describes, with its path; maps with free keys are left out. */
function objectsIn(value: unknown, place: string, found: [string, Json][] = []): [string, Json][] {
  if (Array.isArray(value)) for (const [index, entry] of value.entries()) objectsIn(entry, `${place}/${index}`, found);
  else if (value !== null && typeof value === 'object') {
    if (place !== '/images') found.push([place, value as Json]);
    for (const [key, entry] of Object.entries(value)) objectsIn(entry, `${place}/${key}`, found);
  }
  return found;
}

/** Of the objects that have the same fields in the same place of the schema, the first. */
function formsIn(value: unknown): [string, Json][] {
  const forms = new Map<string, [string, Json]>();
  for (const [place, object] of objectsIn(value, '')) {
    const form = `${place.replace(/\d+/g, '')} ${object.type} ${Object.keys(object)}`;
    if (!forms.has(form)) forms.set(form, [place, object]);
  }
  return [...forms.values()];
}

const OPTIONAL = new Set(['lang', 'tone', 'label', 'number', 'lead', 'before', 'keepWithNext']);

describe('the schema of a publication', () => {
  it('accepts the document with every node unchanged', () => {
    expect(publicationSchema.parse(everyNode())).toEqual(everyNode());
  });

  it('refuses a node with an unknown field', () => {
    const publication = everyNode();
    const wrong: string[] = [];
    for (const [place, object] of formsIn(publication)) {
      object.surplus = 1;
      if (publicationSchema.safeParse(publication).success) wrong.push(place);
      delete object.surplus;
    }
    expect(wrong).toEqual([]);
  });

  it('refuses a node without a required field', () => {
    const publication = everyNode();
    const wrong: string[] = [];
    for (const [place, object] of formsIn(publication)) {
      for (const [key, value] of Object.entries(object)) {
        if (place === '/images') continue;
        delete object[key];
        const accepted = publicationSchema.safeParse(publication).success;
        const optional = OPTIONAL.has(key) || (place.startsWith('/images') && key === 'name');
        if (accepted && !optional) wrong.push(`${place}/${key}`);
        object[key] = value;
      }
    }
    expect(wrong).toEqual([]);
  });

  it('refuses control characters, another version and an address that is not web or mail', () => {
    const text = everyNode();
    text.running.sender = 'a\u0007b';
    expect(publicationSchema.safeParse(text).success).toBe(false);
    expect(publicationSchema.safeParse({ ...everyNode(), version: 2 }).success).toBe(false);
    const link = everyNode();
    link.notes[0]?.content[0]?.content.push({ type: 'link', href: 'javascript:alert(1)', content: [] });
    expect(publicationSchema.safeParse(link).success).toBe(false);
  });

  it('becomes a JSON Schema with named nodes', () => {
    const schema = z.toJSONSchema(publicationSchema) as { $defs?: Json };
    for (const name of ['Run', 'Paragraph', 'Group', 'Table', 'VoteBar', 'Note', 'EvidenceMatrix'])
      expect(schema.$defs).toHaveProperty(name);
    expect(Object.keys(schema.$defs ?? {}).filter((name) => name.startsWith('__'))).toEqual([]);
  });

  it('accepts the facts of the typesetter', () => {
    expect(layoutFactsSchema.parse({ pages: 2, pageOf: { 'eis-1': 1 } })).toEqual({ pages: 2, pageOf: { 'eis-1': 1 } });
    expect(layoutFactsSchema.safeParse({ pages: 0, pageOf: {} }).success).toBe(false);
  });
});
