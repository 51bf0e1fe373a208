import type { PlacedBlock } from '../../drafts/instances.ts';
import type { PubInline, PubLabel, PublicationNode } from '../../publication/publication.ts';
import type { ContentNode } from '../../richtext/model.ts';
import { isInVariant } from '../../richtext/variants.ts';
import { citeInNote } from '../cite.ts';
import type { Composition } from '../composition.ts';
import { composeContent } from '../content.ts';
import { emptyField, paragraph, run } from '../pieces.ts';

/** The number large in the margin, verbatim; the sentence beside it; source and date in a note. */
export function composeFigureBlock(placed: PlacedBlock<'figure'>, c: Composition): PublicationNode[] {
  const { block: figure, instance } = placed;
  const id = instance.id;
  const value = figure.value ? run(figure.value) : emptyField(c.texts.field.value, 'figure.value', figure.id);
  const label: PubLabel = { size: 'value', content: [value] };
  const compose = (body: readonly ContentNode[]) =>
    composeContent(body, c, { prefix: `${id}--`, style: 'figureSentence' });
  const first = placed.body.findIndex((node) => node.type === 'paragraph' && isInVariant(node, c.audience));
  if (first === -1) {
    const bare = paragraph(`${id}--sentence`, 'figureSentence', composeSourceNote(placed, c), { label });
    return [bare, ...compose(placed.body)];
  }
  const before = compose(placed.body.slice(0, first));
  const sentence = compose(placed.body.slice(first, first + 1)).map((block) => {
    if (block.type !== 'paragraph') return block;
    // A note in the sentence is the source, so that no other one is required.
    const cites = block.content.some((piece) => piece.type === 'noteMark');
    return {
      ...block,
      label,
      content: cites && !figure.source ? block.content : [...block.content, ...composeSourceNote(placed, c)],
    };
  });
  return [...before, ...sentence, ...compose(placed.body.slice(first + 1))];
}

function composeSourceNote(placed: PlacedBlock<'figure'>, c: Composition): PubInline[] {
  const { block: figure, instance } = placed;
  if (!figure.source) return [run(' '), emptyField(c.texts.field.source, 'figure.source', figure.id)];
  const cited = citeInNote(`${instance.id}--source`, figure, undefined, c);
  return 'mark' in cited ? [cited.mark] : [run(' ('), cited.again, run(')')];
}
