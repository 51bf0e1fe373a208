import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../engine/core/checks/run-checks.ts';
import { copyDraft } from '../../../engine/core/drafts/copy-draft.ts';
import { countBlockUses } from '../../../engine/core/drafts/count-block-uses.ts';
import { type Draft, draftSchema } from '../../../engine/core/drafts/draft.ts';
import { repairLinks } from '../../../engine/core/drafts/repair.ts';
import { collectIds, createCountingIds, omitIds } from '../../../engine/core/richtext/ids.ts';
import type { BodyNode } from '../../../engine/core/richtext/model.ts';
import { dayHere } from '../../../engine/jobs/day-here.ts';
import { documentTypeOf, SPECIMEN_TYPES, specimen } from '../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../templates/starter-library.ts';

const NOW = '2027-01-15T09:00:00+01:00';
const blocks = starterBlocks();
const find = finding(blocks);

function from(draft: Draft): Draft {
  const { variables, stamp } = documentTypeOf(draft.documentType);
  return copyDraft({ draft, variables, stamp, newId: createCountingIds('nieuw-'), now: NOW });
}

it('resets a final stamp to that of its type, and keeps its own stamp', () => {
  const final = (type: Parameters<typeof specimen>[0], stamp: Draft['stamp']) =>
    from({ ...specimen(type, find), stamp }).stamp;
  expect(final('kamervragen', null)).toBe('concept');
  expect(final('inbreng-commissiedebat', null)).toBeNull();
  expect(final('inbreng-commissiedebat', 'confidential')).toBe('confidential');
});

const everyId = (draft: Draft): string[] => [
  ...collectIds(draft.body),
  ...Object.values(draft.blocks).flatMap((block) => collectIds(block.body)),
];
const withoutTargets = (body: readonly BodyNode[]): unknown =>
  JSON.parse(JSON.stringify(omitIds(body)), (key, value) => (key === 'target' ? undefined : value));

describe.each(SPECIMEN_TYPES)('a new document copied from a %s', (type) => {
  const old = specimen(type, find);
  const begun = from(old);

  it('is a separate draft with the same text and new ids', () => {
    expect(draftSchema.parse(JSON.parse(JSON.stringify(begun)))).toEqual(begun);
    expect(withoutTargets(begun.body)).toEqual(withoutTargets(old.body));
    expect(begun.created).toBe(NOW);
    const former = new Set([old.id, ...everyId(old)]);
    expect([begun.id, ...everyId(begun)].filter((id) => former.has(id))).toEqual([]);
    expect(new Set(everyId(begun)).size).toBe(everyId(begun).length);
  });

  it('refers to its own nodes', () => {
    expect(repairLinks(begun).repaired).toEqual(repairLinks(old).repaired);
  });
});

describe('a new document copied from an existing one', () => {
  const old: Draft = {
    ...specimen('inbreng-commissiedebat', find),
    variables: {
      debate: { value: 'Mensenhandel' },
      debateDate: { value: '2026-12-03' },
      committee: { value: 'Justitie en Veiligheid' },
      contactEmail: { value: 'post@voorbeeld.nl' },
    },
    silenced: [{ check: 'page-limit', node: null, block: null, says: null, reason: 'mag', by: 'redactie', at: NOW }],
    overruled: [{ reason: 'haast', by: 'redactie', at: NOW, findings: [] }],
  };

  it('empties the variables of the debate and keeps those of the organisation', () => {
    expect(from(old).variables).toEqual({ contactEmail: { value: 'post@voorbeeld.nl' } });
  });

  it('does not copy comments and decisions about the old document', () => {
    const begun = from(old);
    expect([begun.silenced, begun.overruled, begun.threads]).toEqual([[], [], []]);
  });

  it('lists its blocks that are older than those of the library', () => {
    const begun = from(old);
    const [used] = Object.keys(begun.blocks);
    const newer = blocks.map((block) =>
      block.id === used
        ? {
            ...block,
            revision: 'f'.repeat(64),
            revisions: [
              { hash: block.revision, date: NOW, by: '', previous: null },
              { hash: 'f'.repeat(64), date: NOW, by: '', previous: block.revision },
            ],
          }
        : block,
    );
    const documentType = documentTypeOf(begun.documentType);
    const findings = runChecks({
      draft: begun,
      documentType,
      library: finding(newer),
      layout: null,
      publication: null,
      today: '2027-01-15',
      dayOf: dayHere,
    });
    expect(findings.filter(({ check }) => check === 'block-older').map(({ block }) => block)).toEqual([used]);
  });
});

describe('the number of uses of a block', () => {
  it('counts instances, grounds and citations, under any of its names', () => {
    const draft = specimen('inbreng-commissiedebat', find);
    const places = countBlockUses(draft);
    const demand = draft.body.find(
      (node) => node.type === 'blockInstance' && draft.blocks[node.block]?.kind === 'demand',
    );
    expect(demand?.type === 'blockInstance' && places.get(demand.block)).toBeGreaterThan(0);
    for (const id of places.keys()) expect(draft.blocks[id]?.id).toBe(id);
    const ground = Object.values(draft.blocks).flatMap((block) => (block.kind === 'demand' ? block.grounds : []))[0];
    const carrier = ground && find(ground.block);
    expect(places.get(carrier?.id ?? '')).toBeGreaterThan(0);
  });
});
