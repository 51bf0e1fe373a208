import { capitalize } from '../../capitalize.ts';
import { formatDate } from '../../dates.ts';
import type { PlacedBlock } from '../../drafts/instances.ts';
import type { PublicationNode, PubParagraph } from '../../publication/publication.ts';
import type { Inline } from '../../richtext/model.ts';
import { inlineText } from '../../richtext/plain-text.ts';
import { isInVariant } from '../../richtext/variants.ts';
import type { Composition } from '../composition.ts';
import { composeContent } from '../content.ts';
import { composeGroundLine, composeMissingGroundLine } from '../grounds.ts';
import { setTypography } from '../inline.ts';
import { addFullStop, emptyField, numbering, paragraph, run } from '../pieces.ts';

/** Number and claim, one or two lines of text, the addressee unless it is known, then a line for each ground. */
export function composeDemand(placed: PlacedBlock<'demand'>, c: Composition): PublicationNode[] {
  const id = placed.instance.id;
  const value = c.labels.demand.get(id) ?? 1;
  // In page order, since notes are numbered on the way.
  const body = composeContent(placed.body, c, { prefix: `${id}--`, style: c.type.styles.body });
  const to = composeAddressee(placed, c);
  const grounds = placed.grounds.map((ground) =>
    composeGroundLine(ground, `${id}--ground-${ground.block.replace(/[^A-Za-z0-9_-]/g, '_')}`, c),
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
    ...moveCloserToClaim(body),
    ...(to ? [to] : []),
    ...(grounds.length > 0 || c.purpose === 'sending'
      ? grounds
      : [composeMissingGroundLine(`${id}--ground`, placed.block.id, c)]),
  ];
}

/** The explanation is closer to its claim than paragraphs are to each other, so that five demands fit on one page. */
function moveCloserToClaim(content: PublicationNode[]): PublicationNode[] {
  const [first, ...rest] = content;
  return first?.type === 'paragraph' ? [{ ...first, before: 2.25 }, ...rest] : content;
}

/**
 * One line, for a document that only lists demands. Demands that ask the same addressee by the same day have one sentence
 * about both, below the last of them.
 */
export function composeDemandShort(placed: PlacedBlock<'demand'>, c: Composition): PubParagraph[] {
  const id = placed.instance.id;
  const value = c.labels.demand.get(id) ?? 1;
  const { addressee } = placed.block;
  const claim = addFullStop(placed.title);
  const asked = isInCoreMessage(placed, c) ? '' : appendDeadline(addressee ?? '', placed, c);
  const listed = c.placed.flatMap((one) =>
    one.block.kind === 'demand' && one.instance.form === 'short' ? [one as PlacedBlock<'demand'>] : [],
  );
  const isShared =
    listed.length > 1 && listed.every((one) => appendDeadline(one.block.addressee ?? '', one, c) === asked);
  const own = asked === '' || isShared ? '' : addressee ? `${c.texts.demand.to} ${asked}` : capitalize(asked);
  const content = [run(own === '' ? claim : `${claim} ${addFullStop(own)}`)];
  const line = paragraph(`${id}--claim`, c.type.styles.body, setTypography(content, c), {
    label: { size: 'label', content: [run(`${c.texts.label.demand} ${value}`)] },
    number: numbering('demand', value, `${c.texts.label.demand} ${value}`),
  });
  if (asked === '' || !isShared || listed.at(-1) !== placed) return [line];
  const ofAll = addFullStop(addressee ? c.texts.demand.askedOf(asked) : c.texts.demand.askedBy(asked));
  return [line, paragraph(`${id}--to`, c.type.styles.body, setTypography([run(ofAll)], c))];
}

/** Addressee and deadline, unless the core message contains them. A document to be sent omits an unknown addressee. */
function composeAddressee(placed: PlacedBlock<'demand'>, c: Composition): PubParagraph | null {
  if (isInCoreMessage(placed, c)) return null;
  const { addressee } = placed.block;
  const rest = appendDeadline('', placed, c);
  const isOmitted = !addressee && c.purpose === 'sending';
  if (isOmitted && rest === '') return null;
  const content =
    addressee || isOmitted
      ? [run(addFullStop(isOmitted ? capitalize(rest) : appendDeadline(addressee ?? '', placed, c)))]
      : [
          emptyField(c.texts.field.addressee, 'demand.addressee', placed.block.id),
          run(rest === '' ? '.' : `, ${addFullStop(rest)}`),
        ];
  return paragraph(`${placed.instance.id}--to`, 'ground', setTypography(content, c), {
    lead: { content: [run(isOmitted ? c.texts.demand.deadline : c.texts.demand.to)], tone: 'accent' },
  });
}

/** 'de minister, uiterlijk 1 juli 2027', 'de minister, elk kwartaal'. */
function appendDeadline(addressee: string, { block: { deadline } }: PlacedBlock<'demand'>, c: Composition): string {
  if (!deadline) return addressee;
  const date = formatDate(deadline, c.language);
  const when = date ? c.texts.demand.byDate(date) : deadline;
  return addressee === '' ? when : `${addressee}, ${when}`;
}

/** Whether the core message names the addressee of most demands, including this one, and its deadline, if any. */
function isInCoreMessage({ block: { addressee, deadline } }: PlacedBlock<'demand'>, c: Composition): boolean {
  if (!addressee || addressee !== findUsualAddressee(c) || !isNamedInCoreMessage(addressee, c)) return false;
  return !deadline || isNamedInCoreMessage(formatDate(deadline, c.language) ?? deadline, c);
}

function isNamedInCoreMessage(addressee: string, c: Composition): boolean {
  const inWords = (text: string) =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  return c.draft.body.some(
    (node) =>
      node.type === 'paragraph' &&
      node.role === 'lead' &&
      isInVariant(node, c.audience) &&
      inWords(inlineText(node.content, (part) => getVariableValue(part, c))).includes(inWords(addressee)),
  );
}

function getVariableValue(part: Inline, c: Composition): string {
  return part.type === 'variable' ? (c.draft.variables[part.name]?.value ?? '') : '';
}

function findUsualAddressee(c: Composition): string | null | undefined {
  const counts = new Map<string, number>();
  for (const { block } of c.placed) {
    if (block.kind === 'demand' && block.addressee) counts.set(block.addressee, (counts.get(block.addressee) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
