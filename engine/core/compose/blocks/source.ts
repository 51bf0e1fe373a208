import type { PlacedBlock } from '../../drafts/instances.ts';
import type { PublicationNode } from '../../publication/publication.ts';
import { composeOfficialForm, findCitedSource } from '../cite.ts';
import type { Composition } from '../composition.ts';
import { composeContent } from '../content.ts';
import { getKindLabel } from '../grounds.ts';
import { emptyField, marginLabel, paragraph, run } from '../pieces.ts';

/** The source in its official form, then the text of the library. */
export function composeSource(placed: PlacedBlock<'source'>, c: Composition): PublicationNode[] {
  const id = placed.instance.id;
  const found = findCitedSource(placed.block, undefined, c);
  const form = found
    ? composeOfficialForm(found, c)
    : [emptyField(c.texts.field.source, 'source.source', placed.block.id)];
  return [
    paragraph(`${id}--source`, c.type.styles.body, [...form, run('.')], {
      label: marginLabel(getKindLabel(placed.block, c)),
    }),
    ...composeContent(placed.body, c, { prefix: `${id}--`, style: c.type.styles.body }),
  ];
}
