import { describe, expect, test } from 'vitest';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { compose } from '../../../engine/core/compose/compose.ts';
import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import type { Purpose } from '../../../engine/core/publication/purpose.ts';
import type { BodyNode } from '../../../engine/core/richtext/model.ts';
import { shippedHouseStyle } from '../../publish/pdf/house-styles.ts';
import { block, documentType, draft, findings, paragraph, placed } from './drafts.ts';

const houseStyle = { ...shippedHouseStyle('neutraal'), sender: 'Voorbeeldorganisatie', variables: {} };

function findingsFor(
  purpose: Purpose,
  { body, blocks = [], more = {}, type = {} }: Sample,
): { check: string; severity: string; stops: boolean; omitted: boolean; at: string | null }[] {
  const whole = draft(body, blocks, more);
  const of = documentType(type);
  const concept = compose({ draft: whole, documentType: of, houseStyle, layout: null });
  const publication = compose({ draft: whole, documentType: of, houseStyle, layout: null, purpose });
  return findings(whole, { documentType: of, publication, purpose, concept }).map((finding) => ({
    check: finding.check,
    severity: finding.severity,
    stops: finding.stopsSending ?? false,
    omitted: finding.isOmitted ?? false,
    at: finding.location?.node ?? null,
  }));
}

interface Sample {
  body: BodyNode[];
  blocks?: Block[];
  more?: Partial<Draft>;
  type?: Partial<DocumentType>;
}

const stopped = (sample: Sample) =>
  findingsFor('sending', sample)
    .filter(({ stops }) => stops)
    .map(({ check }) => check);

const text = paragraph('p1', 'Klanten van minderjarigen zijn strafbaar.');
const needs = { neededToSend: ['debate', 'debateDate'] };
const quote = block({
  id: 'citaat',
  kind: 'quote',
  speaker: 'Voorbeeldwoordvoerder',
  body: [paragraph('q', 'Het kan nu.')],
});

describe('a document to be sent', () => {
  test('is stopped by a fact from after its own day or its debate, but not when it looks back', () => {
    const late = block({
      id: 's1',
      kind: 'source',
      source: { type: 'report', organisation: 'Nibud', title: 'Rapport', date: '2023-12-20', url: null },
    });
    const severities = (purpose: Purpose, values: Record<string, string>, type: Partial<DocumentType>) =>
      findingsFor(purpose, {
        body: [text, placed(late)],
        blocks: [late],
        type,
        more: { variables: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])) },
      }).flatMap(({ check, severity }) => (check === 'after-document-day' ? [severity] : []));
    const dated = { datedBy: 'paperDate' };
    expect(severities('concept', { paperDate: '2023-12-01' }, dated)).toEqual(['warning']);
    expect(severities('sending', { paperDate: '2023-12-01' }, dated)).toEqual(['error']);
    expect(severities('sending', { paperDate: '2023-12-01', debateDate: '2023-12-21' }, dated)).toEqual(['error']);
    expect(severities('sending', { paperDate: '2023-12-20' }, dated)).toEqual([]);
    // The document itself is of after its debate, and so is the block.
    expect(severities('sending', { paperDate: '2025-11-25', debateDate: '2023-12-19' }, dated)).toEqual([
      'error',
      'error',
    ]);
    expect(severities('sending', { debateDate: '2023-12-01' }, { looksBack: true })).toEqual([]);
  });

  test('is stopped by each check that stops a concept', () => {
    const motion = block({
      id: 'm1',
      kind: 'motion',
      status: 'adopted',
      body: [paragraph('b1', 'verzoekt de regering')],
    });
    const sample: Sample = { body: [text, placed(motion)], blocks: [motion] };
    for (const check of ['motion-without-number', 'fact-missing', 'finding-without-report'] as const) {
      const type = { checks: { [check]: 'error' as const } };
      const errors = (purpose: Purpose) =>
        findingsFor(purpose, { ...sample, type }).flatMap((one) => (one.severity === 'error' ? [one.check] : []));
      for (const one of errors('concept')) expect(errors('sending'), check).toContain(one);
    }
    const numbered = { checks: { 'motion-without-number': 'error' as const } };
    expect(findingsFor('sending', { ...sample, type: numbered })).toContainEqual(
      expect.objectContaining({ check: 'motion-without-number', severity: 'error' }),
    );
  });

  test('needs the values that its type names, also where its text prints none', () => {
    expect(stopped({ body: [text], type: needs })).toEqual(['variable-empty', 'variable-empty']);
    expect(findingsFor('concept', { body: [text], type: needs })).toEqual([]);
    const variables = { debate: { value: 'Mensenhandel' }, debateDate: { value: '2023-12-21' } };
    expect(findingsFor('sending', { body: [text], type: needs, more: { variables } })).toEqual([]);
  });

  test('needs each value that it prints', () => {
    const body = [paragraph('p1', 'Op ', { type: 'variable', name: 'debateDate' })];
    expect(stopped({ body })).toEqual(['variable-empty']);
  });

  test('needs the sender, who is in the head of each page', () => {
    const whole = draft([text]);
    const of = documentType();
    const style = { ...houseStyle, sender: '' };
    const publication = compose({
      draft: whole,
      documentType: of,
      houseStyle: style,
      layout: null,
      purpose: 'sending',
    });
    expect(findings(whole, { documentType: of, publication, purpose: 'sending' })).toMatchObject([
      { check: 'sender-missing', severity: 'error', stopsSending: true },
    ]);
  });

  test('needs the approval of a quote, unless its type is there to ask for it', () => {
    const sample = { body: [text, placed(quote)], blocks: [quote] };
    expect(stopped(sample)).toEqual(['quote-not-approved']);
    const lenient = { checks: { 'quote-not-approved': 'warning' as const } };
    expect(stopped({ ...sample, type: lenient })).toEqual([]);
    const approved = block({ ...quote, state: 'published' });
    expect(stopped({ body: [text, placed(approved)], blocks: [approved] })).toEqual([]);
  });

  test('names each fact that it omits, where it is, without stopping', () => {
    const motion = block({ id: '28638-229', kind: 'motion', gist: 'veranker non-punishment in de wet' });
    const report = block({
      id: 'rapport',
      kind: 'source',
      source: { type: 'report', organisation: '', title: 'Thuis in de wijk', date: null, url: null },
    });
    const cited = paragraph('p2', 'Gemeenten helpen wie schulden heeft', {
      type: 'citation',
      id: 'c1',
      block: 'rapport',
      placement: 'note',
    });
    const sample = { body: [text, placed(motion), cited], blocks: [motion, report] };
    const found = (purpose: Purpose) =>
      findingsFor(purpose, sample).filter(({ check }) => ['fact-missing', 'field-open'].includes(check));
    expect(found('concept')).toEqual([
      { check: 'fact-missing', severity: 'warning', stops: false, omitted: false, at: 'at-28638-229' },
      { check: 'field-open', severity: 'warning', stops: false, omitted: false, at: 'c1' },
    ]);
    expect(found('sending')).toEqual([
      { check: 'fact-missing', severity: 'info', stops: false, omitted: true, at: 'at-28638-229' },
      { check: 'field-open', severity: 'info', stops: false, omitted: true, at: 'c1' },
    ]);
  });
});
