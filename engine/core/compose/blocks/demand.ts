import { formatDate } from '../../dates.ts';
import type { PlacedBlock } from '../../drafts/instances.ts';
import type { PubBlock, PubParagraph } from '../../publication/publication.ts';
import type { Composition } from '../composition.ts';
import { composeContent } from '../content.ts';
import { groundLine, missingGroundLine } from '../grounds.ts';
import { setTypography } from '../inline.ts';
import { emptyField, numbering, paragraph, run, withFullStop } from '../pieces.ts';

/** Number and claim, one or two lines of text, whom it is asked of where that differs, then a ground a line. */
export function composeDemand(placed: PlacedBlock<'demand'>, c: Composition): PubBlock[] {
  const id = placed.instance.id;
  const value = c.labels.demand.get(id) ?? 1;
  // In the order of the page, since notes are numbered on the way.
  const body = composeContent(placed.body, c, { prefix: `${id}--`, style: c.type.styles.body });
  const to = addresseeLine(placed, c);
  const grounds = placed.grounds.map((ground) =>
    groundLine(ground, `${id}--ground-${ground.block.replace(/[^A-Za-z0-9_-]/g, '_')}`, c),
  );
  return [
    {
      type: 'heading',
      id: `${id}--claim`,
      level: 2,
      style: 'demand',
      number: numbering('demand', value, `${c.texts.label.demand} ${value}`),
      content: setTypography([run(placed.title)], c),
    },
    ...belowTheClaim(body),
    ...(to ? [to] : []),
    ...(grounds.length > 0 ? grounds : [missingGroundLine(`${id}--ground`, placed.block.id, c)]),
  ];
}

/** The explanation stands closer to its claim than paragraphs stand to each other, so that five demands fit on one page. */
function belowTheClaim(content: PubBlock[]): PubBlock[] {
  const [first, ...rest] = content;
  return first?.type === 'paragraph' ? [{ ...first, before: 2.25 }, ...rest] : content;
}

/** One line in a document where demands are only listed. */
export function composeDemandShort(placed: PlacedBlock<'demand'>, c: Composition): PubParagraph {
  const id = placed.instance.id;
  const value = c.labels.demand.get(id) ?? 1;
  return paragraph(`${id}--claim`, c.type.styles.body, setTypography([run(withFullStop(placed.title))], c), {
    label: { size: 'label', content: [run(`${c.texts.label.demand} ${value}`)] },
    number: numbering('demand', value, `${c.texts.label.demand} ${value}`),
  });
}

/** The core message names whom most demands are for; a demand says it where its own addressee or date differs. */
function addresseeLine(placed: PlacedBlock<'demand'>, c: Composition): PubParagraph | null {
  const { addressee, deadline } = placed.block;
  const date = deadline ? formatDate(deadline, c.language) : null;
  if (addressee === usualAddressee(c) && !date) return null;
  const content = addressee
    ? [run(`${c.texts.demand.toWhomBy(addressee, date)}.`)]
    : [
        emptyField(c.texts.field.addressee, 'demand.addressee', placed.block.id),
        run(date ? `, ${c.texts.demand.byDate(date)}.` : '.'),
      ];
  return paragraph(`${placed.instance.id}--to`, 'ground', setTypography(content, c), {
    lead: { content: [run(c.texts.demand.to)], tone: 'accent' },
  });
}

function usualAddressee(c: Composition): string | null | undefined {
  const counts = new Map<string, number>();
  for (const { block } of c.placed) {
    if (block.kind === 'demand' && block.addressee) counts.set(block.addressee, (counts.get(block.addressee) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
