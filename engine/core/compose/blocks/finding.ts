import { printedWording } from '../../blocks/finding.ts';
import { capitalize } from '../../capitalize.ts';
import { isByGreta } from '../../citations/source.ts';
import type { PlacedBlock } from '../../drafts/instances.ts';
import type { PubInline, PublicationNode } from '../../publication/publication.ts';
import type { Composition } from '../composition.ts';
import { composeContent } from '../content.ts';
import { asksFor, composeReportAndSection, findReport, getKindLabel } from '../grounds.ts';
import { setTypography } from '../inline.ts';
import { emptyField, marginLabel, paragraph, run } from '../pieces.ts';
import { composeGroundSentence, composeLiteralText } from './motion.ts';

/** Title, position in the report, level, then the text of the report or our paraphrase. */
export function composeFinding(placed: PlacedBlock<'finding'>, c: Composition): PublicationNode[] {
  const { block: finding, instance } = placed;
  const id = instance.id;
  const blocks: PublicationNode[] = [
    paragraph(`${id}--title`, 'blockTitle', setTypography([run(placed.title)], c), {
      label: marginLabel(getKindLabel(finding, c)),
    }),
    paragraph(`${id}--facts`, 'blockMeta', composeFacts(placed, c)),
  ];
  if (hasLevel(finding, c) || asksFor(finding, 'level', c))
    blocks.push(
      paragraph(`${id}--level`, 'ground', composeLevel(placed, c), {
        lead: { content: [run(c.texts.finding.level)], tone: 'strong' },
        before: 4,
        keepWithNext: true,
      }),
    );
  if (finding.literal) {
    blocks.push(...composeLiteralText(placed, c, finding.language));
  } else {
    const own = composeContent(placed.body, c, { prefix: `${id}--`, style: c.type.styles.body });
    const first = own[0];
    if (first?.type === 'paragraph')
      own[0] = { ...first, content: [run(introduceWording(finding, c)), ...first.content] };
    blocks.push(...own);
  }
  return blocks;
}

/** Whether a document prints the level: another report than one of GRETA has none, whatever the block says. */
function hasLevel(finding: PlacedBlock<'finding'>['block'], c: Composition): boolean {
  const report = findReport(finding, c);
  return finding.level !== null && (report === undefined || isByGreta(report.source));
}

/** The words before text that is not the report's: our translation, or our summary. */
function introduceWording(finding: PlacedBlock<'finding'>['block'], c: Composition): string {
  const isTranslation = finding.wording === 'translation' && printedWording(finding) !== null;
  return isTranslation ? c.texts.finding.ourTranslation : c.texts.finding.inOurWords;
}

/** 'Zie noot 3, onderdeel IV.8 ‘Non-punishment provision (Article 26)’, alinea [nummer]. Grond bij eis 1.' */
function composeFacts(placed: PlacedBlock<'finding'>, c: Composition): PubInline[] {
  const finding = placed.block;
  const report = findReport(finding, c);
  const title = report?.sections.find(
    (section) => section.number !== null && section.number === finding.section,
  )?.title;
  const words = title
    ? run(removeTitleStop(title), report?.language && report.language !== c.language ? { lang: report.language } : {})
    : null;
  if (words) c.settled.add(words);
  const end: PubInline[] = [
    ...(words ? [run(' ‘'), words, run('’')] : []),
    ...(finding.paragraph !== null || asksFor(finding, 'paragraph', c)
      ? [
          run(`, ${c.texts.finding.paragraph} `),
          finding.paragraph
            ? run(finding.paragraph)
            : emptyField(c.texts.field.number, 'finding.paragraph', finding.id),
        ]
      : []),
    ...composePage(finding, c),
    run('.'),
  ];
  const demands = composeGroundSentence(placed, c);
  const tail = demands ? [run(` ${demands}`)] : [];
  const content = composeReportAndSection(finding, `${placed.instance.id}--source`, c, (start, mark) => {
    // Where the report has a note already, the note replaces its name: 'Zie noot 3, onderdeel IV.8 …'.
    const again = start.find((piece) => piece.type === 'reference');
    const from = again ? [{ ...again, text: capitalize(again.text) }, ...start.slice(start.indexOf(again) + 2)] : start;
    return [...from, ...end, ...mark, ...tail];
  });
  return setTypography(content, c);
}

/** ' (p. 24)' after a paragraph, ', p. 24' where the page is the place. */
function composePage({ page, paragraph }: PlacedBlock<'finding'>['block'], c: Composition): PubInline[] {
  if (page === null) return [];
  const text = c.texts.finding.page(page);
  return [run(paragraph === null ? `, ${text}` : ` (${text})`)];
}

/** Removes the full stop at the end of some HUDOC titles; an abbreviation ('etc.') keeps its dot. */
function removeTitleStop(title: string): string {
  return title.replace(/(?<=\p{L}{4})\.$/u, '');
}

/** GRETA's verb in bold, with what it means where the document first prints it; an empty field in place of an unknown level. */
function composeLevel(placed: PlacedBlock<'finding'>, c: Composition): PubInline[] {
  const { level } = placed.block;
  if (level === null) return [emptyField(c.texts.field.level, 'finding.level', placed.block.id)];
  const verb = run(level, { marks: ['bold'], ...(c.language === 'en' ? {} : { lang: 'en' }) });
  const first = c.placed.find(
    ({ block, instance }) =>
      block.kind === 'finding' && block.level === level && hasLevel(block, c) && instance.form === 'full',
  );
  if (first?.instance.id !== placed.instance.id) return [verb];
  return [verb, run(` (${c.texts.finding.levelMeaning[level]})`, { tone: 'soft' })];
}
