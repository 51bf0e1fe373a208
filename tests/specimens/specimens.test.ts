import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectKnownPapers } from '../../engine/core/checks/known-papers.ts';
import { CHECKS } from '../../engine/core/checks/list.ts';
import { runChecks } from '../../engine/core/checks/run-checks.ts';
import { compose } from '../../engine/core/compose/compose.ts';
import { draftSchema } from '../../engine/core/drafts/draft.ts';
import { findInstances, placeBlock } from '../../engine/core/drafts/instances.ts';
import { findVariableDefinition } from '../../engine/core/drafts/variables.ts';
import { houseStyleSchema } from '../../engine/core/house-styles/house-style.ts';
import type { Publication } from '../../engine/core/publication/publication.ts';
import type { Purpose } from '../../engine/core/publication/purpose.ts';
import { collectIds } from '../../engine/core/richtext/ids.ts';
import { plainText } from '../../engine/core/richtext/plain-text.ts';
import { type AnyNode, walk } from '../../engine/core/richtext/walk.ts';
import { dayHere } from '../../engine/jobs/day-here.ts';
import { finding, starterBlocks } from '../templates/starter-library.ts';
import { documentTypeOf, SPECIMEN_TYPES, specimen, specimenContent } from './specimens.ts';

const blocks = starterBlocks();
const find = finding(blocks);
const neutraal = houseStyleSchema.parse(
  JSON.parse(readFileSync(new URL('../../templates/house-styles/neutraal/house-style.json', import.meta.url), 'utf8')),
);

/** The specimens that name only a motion of before the action plan, or only one of years ago. */
const OLD_GROUNDS: Record<string, string[]> = {
  amendement: ['newer-paper'],
  'position-paper-rondetafel': ['newer-paper'],
  'vragen-en-antwoorden': ['newer-paper'],
  'snelle-lijnen': ['newer-paper'],
  petitie: ['older-than-year'],
  stemoverzicht: ['newer-paper'],
  'inbreng-schriftelijk-overleg': ['older-than-year'],
};
const ONE_PAGE = { pages: 1, pageOf: {} };

/** Every text of a publication, one on each line. */
function textsOf(publication: Publication): string {
  const texts: string[] = [];
  JSON.stringify([publication.body, publication.notes], (key, value) => {
    if ((key === 'text' || key === 'alt') && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join('\n');
}

describe.each(SPECIMEN_TYPES)('the specimen of %s', (type) => {
  const draft = specimen(type, find);
  const documentType = documentTypeOf(type);
  const all: AnyNode[] = [...draft.title, ...draft.subtitle, ...draft.body];
  const publication = compose({ draft, documentType, houseStyle: neutraal, layout: { pages: 1 } });

  it('is a draft that the app can open, with every id once', () => {
    expect(draftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    const ids = collectIds(draft.body);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a snapshot of every block that it uses, at the revision that it uses', () => {
    for (const instance of findInstances(draft.body)) {
      expect(placeBlock(draft, instance)?.block.revision, instance.block).toBe(instance.revision);
    }
    walk(all, (node) => {
      if ('type' in node && node.type === 'citation') expect(draft.blocks[node.block], node.block).toBeDefined();
    });
  });

  it('refers only to existing nodes', () => {
    const ids = new Set(collectIds(draft.body));
    walk(all, (node) => {
      if ('type' in node && node.type === 'crossReference') expect(ids, node.target).toContain(node.target);
    });
  });

  it('has every section of its type, and no other', () => {
    const opened = draft.body.flatMap((node) => (node.type === 'heading' && node.slot ? [node.slot] : []));
    const known = documentType.slots.map((slot) => slot.id);
    for (const slot of opened) expect(known).toContain(slot);
    for (const slot of documentType.slots) if (slot.required && slot.heading) expect(opened).toContain(slot.id);
  });

  it('has every variable that it names, and fills in or leaves open each one of its type', () => {
    const named: string[] = [];
    walk(all, (node) => {
      if ('type' in node && node.type === 'variable') named.push(node.name);
    });
    for (const name of [...named, ...Object.keys(draft.variables)]) {
      expect(findVariableDefinition(name, draft.definitions, documentType.variables), name).toBeDefined();
    }
    for (const name of named) expect(Object.keys(draft.variables), name).toContain(name);
  });

  it('composes without a missing block, source or reference', () => {
    const texts = textsOf(publication);
    expect(texts).not.toMatch(/\[(bouwsteen ontbreekt|bron|verwijzing|rapport|onderdeel|titel|getal)\]/);
    expect(texts.length).toBeGreaterThan(300);
  });

  it('has no findings except blanks for the user, facts that no file has and quotes without approval', () => {
    const found = runChecks({
      // The specimens are about the debate of 21 December 2023, also those without its date.
      draft: { ...draft, modified: '2023-12-20T09:00:00+01:00' },
      documentType,
      library: find,
      papers: collectKnownPapers(blocks),
      layout: ONE_PAGE,
      publication,
      today: '2026-11-25',
      dayOf: dayHere,
    });
    const expected = [
      'variable-empty',
      'fact-missing',
      'field-open',
      'quote-not-approved',
      ...(OLD_GROUNDS[type] ?? []),
    ];
    // A saved page of decisions contains no number of a motion.
    if (type === 'stemoverzicht') expected.push('votes-incomplete', 'motion-without-number');
    for (const { check, values } of found) expect(expected, JSON.stringify(values)).toContain(check);
  });

  it('cannot be sent while a check stops its concept, whatever the severities of the type', () => {
    const raised = Object.fromEntries(CHECKS.map(({ code }) => [code, 'error' as const]));
    for (const checks of [documentType.checks, raised]) {
      const stops = (purpose: Purpose) =>
        runChecks({
          draft,
          documentType: { ...documentType, checks },
          library: find,
          papers: collectKnownPapers(blocks),
          layout: ONE_PAGE,
          publication: compose({ draft, documentType, houseStyle: neutraal, layout: { pages: 1 }, purpose }),
          purpose,
          today: '2026-11-25',
          dayOf: dayHere,
        }).flatMap(({ check, severity, block, location }) =>
          // A field that a document to be sent omits is not open in it.
          severity === 'error' && check !== 'field-open' ? [`${check} ${block} ${location?.node}`] : [],
        );
      const sending = stops('sending');
      for (const one of stops('concept')) expect(sending).toContain(one);
    }
  });

  it('has no straight quotes, no double spaces and no hyphen as a dash', () => {
    const own: string[] = [];
    walk(all, (node) => {
      if ('type' in node && node.type === 'run') own.push(node.text);
    });
    for (const text of own) expect(text).not.toMatch(/['"]| {2}| - /);
  });

  it('never names a decision of the Kamer on a motion with an unknown outcome', () => {
    const said = `${plainText(draft.body)}\n${textsOf(publication)}`;
    for (const sentence of said.split(/(?<=[.?!;:])\s|\n/)) {
      if (/\b(verworpen|aangehouden|ingetrokken)\b/.test(sentence) && !/^Een amendement\b/.test(sentence))
        throw new Error(sentence);
      if (/(aangenomen|\bnam\b.*\baan\b)/i.test(sentence)) {
        expect(sentence).not.toMatch(/Veltman|Krul|Tseggai|nr\.\s(240|242|244)\b/);
      }
    }
  });

  it('names only members in papers and the one published speaker', () => {
    const speakers = Object.values(draft.blocks).flatMap((block) =>
      block.kind === 'quote' && block.speaker ? [block.speaker] : [],
    );
    for (const speaker of speakers) expect(speaker).toBe('Shamir Ceuleers');
    for (const name of ['contactName', 'contactPhone', 'contactEmail', 'signatory', 'spokesperson']) {
      expect(draft.variables[name]?.value ?? 'Voorbeeld 000', name).toMatch(/voorbeeld|000/i);
    }
    expect(draft.variables.organisation?.value).toBe('Voorbeeldorganisatie');
  });
});

describe('the checks on the specimens', () => {
  const severities = (type: string, code: string, draft = specimen(type, find)) => {
    const documentType = documentTypeOf(type);
    const found = runChecks({
      draft,
      documentType,
      library: find,
      layout: ONE_PAGE,
      publication: null,
      today: '2026-11-25',
      dayOf: dayHere,
    });
    return [...new Set(found.filter((one) => one.check === code).map((one) => one.severity))];
  };

  it('stop an inbreng with a concept quote, and let a quote sheet of concepts pass with a warning', () => {
    const draft = specimen('inbreng-commissiedebat', find);
    const blocks = Object.entries(draft.blocks).map(([id, block]) => [
      id,
      block.kind === 'quote' ? { ...block, state: 'concept' as const } : block,
    ]);
    const withConcept = { ...draft, blocks: Object.fromEntries(blocks) as typeof draft.blocks };
    expect(severities('inbreng-commissiedebat', 'quote-not-approved', withConcept)).toEqual(['error']);
    expect(severities('inbreng-commissiedebat', 'quote-not-approved')).toEqual([]);
    expect(severities('citatenblad', 'quote-not-approved')).toEqual(['warning']);
  });

  it('accept a published quote for the press', () => {
    expect(severities('persbericht', 'quote-not-approved')).toEqual([]);
  });

  it('leave the blanks of a concept-motie to the member: no variable is reported as empty', () => {
    expect(severities('concept-motie', 'variable-empty')).toEqual([]);
  });
});

describe('all specimens together', () => {
  it('are different documents: no two share a title, a form or a set of blocks', () => {
    const contents = SPECIMEN_TYPES.map(specimenContent);
    for (const aspect of [
      (index: number) => JSON.stringify(contents[index]?.title),
      (index: number) =>
        JSON.stringify(contents[index]?.body.map((node) => (node.type === 'blockInstance' ? node.block : node.type))),
      (index: number) => contents[index]?.shortTitle,
    ]) {
      expect(new Set(SPECIMEN_TYPES.map((_, index) => aspect(index))).size).toBe(SPECIMEN_TYPES.length);
    }
  });

  it('use every kind of block in the starter library', () => {
    const kinds = new Set(
      SPECIMEN_TYPES.flatMap((type) => Object.values(specimen(type, find).blocks).map((block) => block.kind)),
    );
    expect([...kinds].sort()).toEqual([...new Set(starterBlocks().map((block) => block.kind))].sort());
  });

  it('give a position paper its long form: two levels, a table, lists, a footnote, references and notes', () => {
    const { body } = specimen('position-paper', find);
    const seen = new Set<string>();
    walk(body, (node) => {
      if (!('type' in node)) return;
      seen.add(node.type === 'heading' ? `heading${node.level}` : node.type);
      if (node.type === 'list') seen.add(node.ordered ? 'numbered' : 'bulleted');
      if (node.type === 'crossReference') seen.add(`shows ${node.shows}`);
    });
    for (const part of [
      'heading1',
      'heading2',
      'table',
      'numbered',
      'bulleted',
      'footnote',
      'citation',
      'blockInstance',
    ])
      expect(seen).toContain(part);
    for (const shows of ['label', 'page', 'text']) expect(seen).toContain(`shows ${shows}`);
  });
});
