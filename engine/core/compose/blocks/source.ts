import type { PlacedBlock } from '../../drafts/instances.ts';
import type { PubBlock } from '../../publication/publication.ts';
import { officialForm, sourceFor } from '../cite.ts';
import type { Composition } from '../composition.ts';
import { composeContent } from '../content.ts';
import { kindLabel } from '../grounds.ts';
import { emptyField, marginLabel, paragraph, run } from '../pieces.ts';

/** The source in its official form, then the text of the library. */
export function composeSource(placed: PlacedBlock<'source'>, c: Composition): PubBlock[] {
  const id = placed.instance.id;
  const found = sourceFor(placed.block, undefined, c);
  const form = found ? officialForm(found, c) : [emptyField(c.texts.field.source, 'source.source', placed.block.id)];
  return [
    paragraph(`${id}--source`, c.type.styles.body, [...form, run('.')], {
      label: marginLabel(kindLabel(placed.block, c)),
    }),
    ...composeContent(placed.body, c, { prefix: `${id}--`, style: c.type.styles.body }),
  ];
}
