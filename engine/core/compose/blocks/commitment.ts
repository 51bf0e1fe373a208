import { formatDate } from '../../dates.ts';
import type { PlacedBlock } from '../../drafts/instances.ts';
import type { PubInline, PublicationNode } from '../../publication/publication.ts';
import { composeInTextForm, findCitedSource, findEarlierNote } from '../cite.ts';
import type { Composition } from '../composition.ts';
import { composeContent } from '../content.ts';
import { composeState } from '../grounds.ts';
import { setTypography } from '../inline.ts';
import { emptyField, marginLabel, paragraph, run } from '../pieces.ts';
import { composeGroundSentence } from './motion.ts';

/** The title with its state, a line with speaker, date and source, then the text. */
export function composeCommitment(placed: PlacedBlock<'commitment'>, c: Composition): PublicationNode[] {
  const { block, instance } = placed;
  const id = instance.id;
  const t = c.texts;
  const found = block.source ? findCitedSource(block, undefined, c) : null;
  const demands = composeGroundSentence(placed, c);
  const isSent = c.purpose === 'sending';
  const parts: PubInline[][] = [
    block.by
      ? [run(c.texts.commitment.by(block.by))]
      : isSent
        ? []
        : [emptyField(t.field.by, 'commitment.by', block.id)],
    block.date
      ? [run(formatDate(block.date, c.language) ?? block.date)]
      : isSent
        ? []
        : [emptyField(t.field.date, 'commitment.date', block.id)],
  ];
  const earlier = found && findEarlierNote(found, c);
  const source = found
    ? earlier
      ? [earlier]
      : composeInTextForm(found, c, { links: true })
    : [emptyField(t.field.source, 'commitment.source', block.id)];
  const facts: PubInline[] = [
    ...parts.filter((part) => part.length > 0).flatMap((part, at) => (at === 0 ? part : [run(', '), ...part])),
    run(parts.some((part) => part.length > 0) ? `. ${t.commitment.source}` : t.commitment.source),
    ...source,
    run(`.${demands ? ` ${demands}` : ''}`),
  ];
  return [
    paragraph(`${id}--title`, 'blockTitle', setTypography([run(placed.title), ...composeState(block, ': ', c)], c), {
      label: marginLabel(t.kind.commitment),
    }),
    paragraph(`${id}--facts`, 'blockMeta', setTypography(facts, c)),
    ...composeContent(placed.body, c, { prefix: `${id}--`, style: c.type.styles.body }),
  ];
}
