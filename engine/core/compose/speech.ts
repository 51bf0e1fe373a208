import type { PublicationNode, PubParagraph } from '../publication/publication.ts';
import type { NodeId } from '../richtext/model.ts';
import { estimateRoundSeconds } from '../speaking-time/speaking-time.ts';
import { countSpokenWords } from '../speaking-time/spoken-words.ts';
import { comesFrom, findSpareNodes, timeSpeech } from '../speaking-time/time-speech.ts';
import type { Composition } from './composition.ts';
import { setTypography } from './inline.ts';
import { marginLabel, paragraph, run } from './pieces.ts';

/** Prints the speaking time of a speech: of the whole above it, and of each paragraph in the margin. */
export function addSpeakingTime(nodes: readonly PublicationNode[], c: Composition): PublicationNode[] {
  const { speech } = c.type;
  if (speech === null || nodes.length === 0) return [...nodes];
  const spare = findSpareNodes(c.draft.body, c.type);
  const timed = nodes.map((node) => labelTime(node, comesFrom(node, spare), c));
  const { words, spareWords } = timeSpeech(nodes, spare);
  if (words === 0) return timed;
  const line = c.texts.speech.total({
    words,
    seconds: estimateRoundSeconds(words),
    limit: speech.seconds,
    shortSeconds: spareWords === 0 ? null : estimateRoundSeconds(words - spareWords),
  });
  const id: NodeId = 'speech--timing';
  return [paragraph(id, 'blockMeta', setTypography([run(line)], c), { before: 10 }), ...timed];
}

function labelTime(node: PublicationNode, isSpare: boolean, c: Composition): PublicationNode {
  if (node.type === 'paragraph') return labelParagraph(node, isSpare, c);
  if (node.type !== 'group' && node.type !== 'literal') return node;
  const [first, ...rest] = node.children;
  if (first?.type !== 'paragraph') return node;
  // A block has one time, at its first paragraph.
  const words = countSpokenWords([node]);
  const children = [labelParagraph(first, isSpare, c, words), ...rest];
  return { ...node, children } as PublicationNode;
}

function labelParagraph(
  node: PubParagraph,
  isSpare: boolean,
  c: Composition,
  words = countSpokenWords([node]),
): PubParagraph {
  if (node.label || words === 0) return node;
  return { ...node, label: marginLabel(c.texts.speech.paragraph(estimateRoundSeconds(words), isSpare)) };
}
