import { describe, expect, test } from 'vitest';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { canonicalJson } from '../../../engine/core/canonical-json.ts';
import { makeKey } from '../../../engine/core/checks/finding-key.ts';
import type { CheckFinding } from '../../../engine/core/checks/list.ts';
import { formatFinding } from '../../../engine/core/checks/run-checks.ts';
import { compose } from '../../../engine/core/compose/compose.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import type { BodyNode, Figure } from '../../../engine/core/richtext/model.ts';
import { runsOf } from '../../campaign.ts';
import { fc } from '../../fuzz/property.ts';
import { shippedHouseStyle } from '../../publish/pdf/house-styles.ts';
import { block, cite, documentType, draft, findings, paragraph, placed, revision } from './drafts.ts';
import { motionWith } from './labelled.ts';

const STYLE = shippedHouseStyle('neutraal');
const MOTIONS = ['28638-238', '28638-240', '28638-242', '28638-244', '28638-229'];
const picture = (id: string): Figure => ({ type: 'figure', id, image: 'a'.repeat(64), width: 1, decorative: false });

const BLOCKS: Block[] = [
  ...MOTIONS.map((id, index) => motionWith(id, index === 0 ? 'rejected' : 'unknown', { title: 'Motie' })),
  motionWith('28638-166', 'rejected', { title: 'Motie', kamerstuk: null }),
  ...['c1', 'c2'].map((id) => block({ id, kind: 'quote', title: 'Citaat', body: [paragraph(`${id}b`, 'Woorden.')] })),
  ...['e1', 'e2'].map((id) => block({ id, kind: 'demand', title: 'Doe het nu' })),
  ...['g1', 'g2'].map((id) => block({ id, kind: 'finding', title: 'Bevinding' })),
  ...['f1', 'f2'].map((id) => block({ id, kind: 'figure', title: 'Cijfer' })),
  block({
    id: 'old',
    kind: 'passage',
    title: 'Oud',
    validUntil: '2020-01-01',
    body: [paragraph('oldb', 'Zie [naam]. Bel [naam].')],
  }),
  block({ id: 'pictures', kind: 'passage', title: 'Beeld', body: [picture('pic1'), picture('pic2')] }),
];

/** The library has another text of each block, so that the copies in the draft are outdated. */
const library = (id: string) => {
  const found = BLOCKS.find((one) => one.id === id);
  return found && ({ ...found, revision: revision(7) } as Block);
};

const words = fc.constantFrom(
  '[naam]',
  'xxx',
  'Zie [naam] en [naam].',
  'De motie-Veltman is aangenomen.',
  'Gewone tekst.',
);
const node = (id: string): fc.Arbitrary<BodyNode> =>
  fc.oneof(
    fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => paragraph(id, parts.join(' '))),
    fc.constantFrom('debateDate', 'committee').map((name) => paragraph(id, 'Op ', { type: 'variable', name })),
    words.map((text): BodyNode => ({ type: 'heading', id, level: 1, content: [{ type: 'run', text }] })),
    fc.constant(picture(id)),
    fc.constantFrom(...BLOCKS).map((one) => paragraph(id, 'Zie', cite(`${id}c`, one.id), cite(`${id}d`, 'nergens'))),
    fc
      .record({
        of: fc.constantFrom(...BLOCKS),
        grounds: fc.subarray([...MOTIONS, '28638-166', 'g1', 'f1', 'nergens']),
        form: fc.constantFrom('full' as const, 'short' as const),
      })
      .map(({ of, grounds, form }) => ({
        ...placed(of, { form }),
        id,
        ...(of.kind === 'demand'
          ? { grounds: { added: grounds.map((ground) => ({ block: ground })), dropped: [] } }
          : {}),
      })),
  );
const bodies = fc
  .integer({ min: 1, max: 12 })
  .chain((length) => fc.tuple(...Array.from({ length }, (_, index) => node(`n${index}`))));

function check(body: BodyNode[], silenced: Draft['silenced'] = []): CheckFinding[] {
  const type = documentType({
    pageLimit: 1,
    front: [{ type: 'title', style: 'title', label: [], content: null, bold: false }],
  });
  const of = draft(body, BLOCKS, { title: [], silenced });
  const layout = { pages: 3, pageOf: {} };
  const publication = compose({ draft: of, documentType: type, houseStyle: STYLE, layout });
  return findings(of, { documentType: type, library, layout, publication });
}

const asides = (found: readonly CheckFinding[]) =>
  found.map((finding) => ({ ...makeKey(finding), reason: 'zo bedoeld', by: 'x', at: '2026-11-25T09:00:00+01:00' }));

describe('the key of a finding', () => {
  test('is unique in documents with many findings', () => {
    const codes = new Set<string>();
    fc.assert(
      fc.property(bodies, (body) => {
        const found = check(body);
        for (const finding of found) codes.add(finding.check);
        expect(new Set(found.map((finding) => canonicalJson(makeKey(finding)))).size).toBe(found.length);
      }),
      { numRuns: runsOf(30, 2_000) },
    );
    expect(codes.size).toBeGreaterThan(14);
  });

  test('silences one finding only', () => {
    fc.assert(
      fc.property(bodies, fc.nat(), (body, choice) => {
        const found = check(body);
        const one = found[choice % found.length];
        if (!one) return;
        const rest = check(body, asides([one])).filter((finding) => finding.silenced);
        expect(rest.map((finding) => canonicalJson(makeKey(finding)))).toEqual([canonicalJson(makeKey(one))]);
      }),
      { numRuns: runsOf(20, 2_000) },
    );
  });

  test('silences no finding that is new since everything was silenced', () => {
    const identify = (finding: CheckFinding) =>
      canonicalJson([
        finding.check,
        finding.location?.node ?? null,
        finding.block ?? null,
        formatFinding(finding, 'nl'),
      ]);
    fc.assert(
      fc.property(bodies, bodies, (before, after) => {
        const found = check(before);
        const known = new Set(found.map(identify));
        for (const finding of check(after, asides(found))) {
          if (finding.silenced) expect(known).toContain(identify(finding));
        }
      }),
      { numRuns: runsOf(20, 2_000) },
    );
  });

  test('changes when a second equal finding is added, also in the text of a block', () => {
    const passage = (text: string) =>
      block({ id: 'p', kind: 'passage', body: [paragraph('b1', text), paragraph('b2', text)] });
    const once = draft([placed(passage('Gewone tekst.')), paragraph('n1', 'xxx')], [passage('Gewone tekst.')]);
    const twice = draft([placed(passage('Gewone tekst.')), paragraph('n1', 'xxx, xxx')], [passage('Gewone tekst.')]);
    const aside = asides(findings(once));
    expect(findings({ ...once, silenced: aside }).map(({ silenced }) => silenced)).toEqual([true]);
    expect(findings({ ...twice, silenced: aside }).map(({ silenced }) => silenced)).toEqual([false, false]);
  });

  test('changes with the picture in a block', () => {
    const of = (...figures: Figure[]) => block({ id: 'p', kind: 'passage', body: figures });
    const one = draft([placed(of(picture('a')))], [of(picture('a'))]);
    const two = draft([placed(of(picture('a'), picture('b')))], [of(picture('a'), picture('b'))]);
    const aside = asides(findings(one));
    expect(findings({ ...two, silenced: aside }).map(({ silenced }) => silenced)).toEqual([true, false]);
  });

  test('changes with the text of a quote without approval', () => {
    const quote = (text: string, hash: string) =>
      block({ id: 'c', kind: 'quote', title: 'Citaat', revision: hash, body: [paragraph('b1', text)] });
    const first = draft([placed(quote('Dit.', revision(1)))], [quote('Dit.', revision(1))]);
    const second = draft([placed(quote('Dat.', revision(2)))], [quote('Dat.', revision(2))]);
    const aside = asides(findings(first));
    expect(findings({ ...first, silenced: aside }).every(({ silenced }) => silenced)).toBe(true);
    const later = findings({ ...second, silenced: aside });
    expect(later.find((finding) => finding.check === 'quote-not-approved')?.silenced).toBe(false);
  });
});
