import { describe, expect, it } from 'vitest';
import type { FindingWording } from '../../../engine/core/blocks/finding.ts';
import { compose } from '../../../engine/core/compose/compose.ts';
import { publishDraft } from '../../../engine/core/drafts/publish-draft.ts';
import { getPlainText } from '../../../engine/core/publication/text.ts';
import { flattenBlocks } from '../../../engine/core/publication/walk.ts';
import { block, draftOf, para, place, typeOf } from './draft-builder.ts';
import { neutraal as houseStyle } from './neutraal.ts';

const LITERAL = 'The authorities should act.';
const TRANSLATION = 'De overheid moet handelen.';
const OWN_WORDS = 'Er gebeurt te weinig.';

function draftWith(wording: FindingWording, translation: string | null = TRANSLATION) {
  const report = block('source', {
    id: 'rapport',
    source: { type: 'report', organisation: 'Comité', title: 'Rapport', date: null, url: null, language: 'en' },
  });
  const finding = block('finding', {
    ...{ id: 'bevinding', report: 'rapport', paragraph: '12', page: '24', language: 'en', literal: true },
    ...{ translation, ownWords: OWN_WORDS, wording, body: [para('p', LITERAL)] },
  });
  const cite = { type: 'citation' as const, id: 'c', block: 'bevinding', placement: 'note' as const };
  return draftOf([place(finding, 'full'), para('q', [{ type: 'run', text: 'Zin.' }, cite])], [finding, report]);
}

function print(draft: ReturnType<typeof draftWith>): string {
  const { body, notes } = compose({ draft, documentType: typeOf(), houseStyle, layout: null });
  return JSON.stringify([
    flattenBlocks(body).map((node) =>
      node.type === 'literal'
        ? node.children.map(({ content }) => `“${getPlainText(content)}”`)
        : 'content' in node
          ? getPlainText(node.content)
          : '',
    ),
    notes,
  ]).replace(/[\u00a0\u202f]/g, ' ');
}

describe('a finding in a document', () => {
  it('is literal, with paragraph and page', () => {
    const text = print(draftWith('body'));
    expect(text).toContain(`“${LITERAL}”`);
    expect(text).toContain('alinea 12 (p. 24)');
    expect(text).not.toMatch(/vertaling|handelen|te weinig/);
  });

  it('is our translation, marked as ours and never literal', () => {
    const text = print(draftWith('translation'));
    expect(text).toContain(`Onze vertaling: ${TRANSLATION}`);
    expect(text).not.toContain(LITERAL);
    expect(text).not.toContain('“De overheid');
  });

  it('is in our own words', () => {
    const text = print(draftWith('ownWords'));
    expect(text).toContain(`In eigen woorden: ${OWN_WORDS}`);
    expect(text).not.toContain(LITERAL);
  });

  it('is literal where the chosen text is empty', () => {
    expect(print(draftWith('translation', ' '))).toContain(`“${LITERAL}”`);
  });

  it('is cited with its paragraph', () => {
    expect(print(draftWith('body'))).toMatch(/par\. 12/);
  });

  it('is published with the printed text only', () => {
    const published = (wording: FindingWording) =>
      JSON.stringify(publishDraft(draftWith(wording), { documentType: typeOf() }));
    expect(published('body')).toContain(LITERAL);
    expect(published('body')).not.toMatch(/handelen|te weinig/);
    expect(published('translation')).toContain(TRANSLATION);
    expect(published('translation')).not.toMatch(/authorities should|te weinig/);
    expect(published('ownWords')).not.toMatch(/authorities should|handelen/);
  });
});
