import { QUOTE_USES } from '../../blocks/quote.ts';
import { capitalize } from '../../capitalize.ts';
import { formatDate } from '../../dates.ts';
import { findSnapshot, type PlacedBlock } from '../../drafts/instances.ts';
import type { PubInline, PublicationNode, PubParagraph } from '../../publication/publication.ts';
import type { Paragraph } from '../../richtext/model.ts';
import { plainText } from '../../richtext/plain-text.ts';
import { createContentPublisher } from '../../richtext/published-content.ts';
import { isInVariant } from '../../richtext/variants.ts';
import { countWords, estimateSeconds } from '../../speaking-time/speaking-time.ts';
import { citeInNote } from '../cite.ts';
import type { Composition } from '../composition.ts';
import { composeContent } from '../content.ts';
import { composeInline, formatValue, setTypography } from '../inline.ts';
import { bold, emptyField, lowerFirst, marginLabel, numbering, paragraph, removeFullStop, run } from '../pieces.ts';

/** The text in quotation marks, the speaker, and the state of the quote unless it is approved. */
export function composeQuote(placed: PlacedBlock<'quote'>, c: Composition): PublicationNode[] {
  const { block: quote, instance } = placed;
  const id = instance.id;
  const number = c.labels.quote.get(id);
  const label = c.type.newsQuotes ? null : number ? `${c.texts.label.quote} ${number}` : c.texts.kind.quote;
  const state = c.texts.quote.state[quote.state];
  const blocks: PublicationNode[] = composeWords(placed, label, number, c);
  const who = composeSpeaker(placed, c);
  if (!c.type.quoteSheet) {
    blocks.push(
      paragraph(
        `${id}--who`,
        'blockMeta',
        [...who, ...(state ? [run(' · '), run(state, { marks: ['bold'], tone: 'strong' })] : [])],
        { before: 2.25 },
      ),
    );
    return blocks;
  }
  blocks.push(paragraph(`${id}--who`, 'blockMeta', who, { before: 4 }), ...composeSheetLines(placed, state, c));
  return blocks;
}

function composeWords(
  placed: PlacedBlock<'quote'>,
  label: string | null,
  number: number | undefined,
  c: Composition,
): PublicationNode[] {
  const id = placed.instance.id;
  const paragraphs = placed.body.filter(
    (node): node is Paragraph => node.type === 'paragraph' && isInVariant(node, c.audience),
  );
  const others = placed.body.filter((node) => node.type !== 'paragraph');
  if (paragraphs.length === 0) {
    const blank = paragraph(`${id}--words`, 'quote', [emptyField(c.texts.field.text, 'quote.body', placed.block.id)], {
      ...(label === null ? {} : { label: marginLabel(label) }),
      ...(label !== null && number ? { number: numbering('quote', number, label) } : {}),
    });
    return [blank, ...composeContent(others, c, { prefix: `${id}--`, style: c.type.styles.body })];
  }
  const spoken = paragraphs.map((node, index) => {
    const first = index === 0;
    const last = index === paragraphs.length - 1;
    const content = composeInline(node.content, c, { prefix: `${id}--`, literal: true, inQuotation: true });
    return paragraph(
      `${id}--${node.id}`,
      'quote',
      [...(first ? [run('‘')] : []), ...content, ...(last ? [run('’')] : [])],
      {
        ...(first && label !== null ? { label: marginLabel(label) } : {}),
        ...(first && label !== null && number ? { number: numbering('quote', number, label) } : {}),
        ...(first ? {} : { before: 4 }),
        ...(placed.block.language === c.language ? {} : { lang: placed.block.language }),
      },
    );
  });
  return [...spoken, ...composeContent(others, c, { prefix: `${id}--`, style: c.type.styles.body })];
}

/**
 * 'Woordvoerder, naam', with the publication as a note; the name first in news and where the role has a comma itself:
 * 'Samira, ervaringsdeskundige, 24 jaar'. Without a role only the document's spokesperson gets one.
 */
function composeSpeaker(placed: PlacedBlock<'quote'>, c: Composition): PubInline[] {
  const quote = placed.block;
  const name = quote.speaker ?? formatValue('spokesperson', c);
  const role = quote.role ?? (quote.speaker === null ? c.texts.quote.role : null);
  const speaker = name ? run(name) : emptyField(c.texts.field.name, 'quote.speaker', quote.id);
  const isNameFirst = c.type.newsQuotes || role?.includes(',');
  const before = role === null || isNameFirst ? [] : [run(`${capitalize(role)}, `)];
  const after = role !== null && isNameFirst ? [run(`, ${lowerFirst(role)}`)] : [];
  const cited =
    !c.type.newsQuotes && quote.source ? citeInNote(`${placed.instance.id}--source`, quote, undefined, c) : null;
  return setTypography(
    [
      ...before,
      speaker,
      ...after,
      ...(cited ? ('mark' in cited ? [cited.mark] : [run(' ('), cited.again, run(')')]) : []),
    ],
    c,
  );
}

/** A line to write on. */
const BLANK = '________';

/** Lines of a quote sheet: the demand, the speaking time, the approval, and lines to sign if the quote is not approved. */
function composeSheetLines(placed: PlacedBlock<'quote'>, state: string | null, c: Composition): PubParagraph[] {
  const { block: quote, instance } = placed;
  const t = c.texts.quote;
  const count = countWords(
    plainText(createContentPublisher(c.audience).content(placed.body), (node) =>
      node.type === 'variable' ? (formatValue(node.name, c) ?? '') : '',
    ),
  );
  const demand = quote.demand ? findSnapshot(c.draft, quote.demand) : undefined;
  const placedDemand = c.placed.find((other) => demand && other.block.id === demand.id);
  const demandNumber = placedDemand ? c.labels.demand.get(placedDemand.instance.id) : undefined;
  const row = (part: string, lead: string, content: PubInline[], before?: number) =>
    paragraph(`${instance.id}--${part}`, 'ground', setTypography(content, c), {
      lead: { content: [run(lead)], tone: 'strong' },
      ...(before === undefined ? {} : { before }),
    });
  const day = (date: string): string => formatDate(date, c.language) ?? date;
  const until = quote.validUntil === null ? null : day(quote.validUntil);
  const approval: PubInline[] =
    quote.approvedBy && quote.approvedOn
      ? [
          run(
            `${t.approvedBy({
              name: quote.approvedBy,
              date: day(quote.approvedOn),
              how: quote.approvedHow,
              where: quote.approvedWhere,
              uses: QUOTE_USES.filter((use) => quote.approvedFor.includes(use)),
              until,
            })}.`,
          ),
        ]
      : quote.state === 'published'
        ? [run(t.published)]
        : [run(t.approval), emptyField(c.texts.field.nameAndDate, 'quote.approvedBy', quote.id)];
  return [
    ...(demand
      ? [
          row(
            'demand',
            t.goesWith,
            [
              run(
                `${demandNumber ? `${c.texts.label.demand} ${demandNumber}: ` : ''}${removeFullStop((demand.kind === 'demand' ? demand.gist : null) ?? demand.title)}`,
              ),
            ],
            4,
          ),
        ]
      : []),
    row('length', t.length, [run(t.spoken(count, estimateSeconds(count)))], demand ? undefined : 4),
    row('state', t.status, [...(state ? [bold(`${state}.`), run(' ')] : []), ...approval]),
    ...(quote.state === 'approved' || quote.state === 'published'
      ? []
      : [
          row('uses', t.sign.uses, [run(t.sign.usesLine(BLANK))], 8),
          row('signature', t.sign.signature, [run(t.sign.signatureLine(BLANK))], 8),
          row('date', t.sign.date, [run(t.sign.dateLine(BLANK))], 8),
        ]),
  ];
}
