import type { PlacedBlock } from '../../drafts/instances.ts';
import type { PubBlock } from '../../publication/publication.ts';
import { citeInNote } from '../cite.ts';
import type { Composition } from '../composition.ts';
import { composeContent } from '../content.ts';
import { setTypography } from '../inline.ts';
import { emptyField, paragraph, run } from '../pieces.ts';

/** The number large in the margin, exact; the sentence beside it; source and date in a note. */
export function composeFigureBlock(placed: PlacedBlock<'figure'>, c: Composition): PubBlock[] {
  const { block: figure, instance } = placed;
  const id = instance.id;
  const value = figure.value ? run(figure.value) : emptyField(c.texts.field.value, 'figure.value');
  const content = composeContent(placed.body, c, { prefix: `${id}--`, style: 'figureSentence' });
  const first = content.findIndex((block) => block.type === 'paragraph');
  const sentence = content[first];
  const words = sentence?.type === 'paragraph' ? sentence : paragraph(`${id}--sentence`, 'figureSentence', []);
  const cited = figure.source ? citeInNote(`${id}--source`, figure, undefined, c) : null;
  const source = cited
    ? 'mark' in cited
      ? [cited.mark]
      : [run(' ('), cited.again, run(')')]
    : [run(' '), emptyField(c.texts.field.source, 'figure.source')];
  // A citation in the sentence itself is the source: no second one is asked for.
  const cites = words.content.some((piece) => piece.type === 'noteMark');
  const labelled = {
    ...words,
    label: { size: 'value' as const, content: setTypography([value], c) as (typeof value)[] },
    content: cites && !cited ? words.content : [...words.content, ...source],
  };
  return sentence ? content.map((block, index) => (index === first ? labelled : block)) : [labelled];
}
