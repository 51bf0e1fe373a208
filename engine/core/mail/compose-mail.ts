/** The text of a mail about a document: subject, greeting, three sentences, the demands with links, signature. */

import { findSourceAddress } from '../citations/address.ts';
import { formatInText, joinSegments } from '../citations/format.ts';
import { findSource } from '../citations/source-of-block.ts';
import { composeVariable, formatValue } from '../compose/inline.ts';
import type { DocumentType } from '../document-types/document-type.ts';
import type { Draft } from '../drafts/draft.ts';
import { findInstances, findSnapshot, type PlacedBlock, placeBlock } from '../drafts/instances.ts';
import { fillEmptyVariables } from '../house-styles/fill-empty-variables.ts';
import type { HouseStyle } from '../house-styles/house-style.ts';
import { interfaceLanguageOf } from '../result.ts';
import type { BlockId, BodyNode, Inline } from '../richtext/model.ts';
import { inlineText, plainText } from '../richtext/plain-text.ts';
import { splitSentences } from '../richtext/sentences.ts';
import { isInVariant } from '../richtext/variants.ts';
import { walk } from '../richtext/walk.ts';
import { setText } from '../typography/dutch.ts';
import { getMailTexts } from './mail-texts.ts';

export interface Mail {
  subject: string;
  greeting: string;
  /** At most three sentences of the document's beginning. */
  sentences: readonly string[];
  /** The line above the list; null without requests. */
  requestsHeading: string | null;
  requests: readonly MailRequest[];
  /** Lines, the first of them the closing formula. */
  signature: readonly string[];
}

export interface MailRequest {
  text: string;
  sources: readonly MailSource[];
}

export interface MailSource {
  text: string;
  /** null: a source without a web address. */
  href: string | null;
}

const SENTENCES = 3;

/** Composes the mail of a document from its beginning, its demands (or else its questions) and its sender. */
export function composeMail(
  given: Draft,
  documentType: DocumentType,
  houseStyle: Pick<HouseStyle, 'sender' | 'variables'>,
): Mail {
  const draft = fillEmptyVariables(given, houseStyle);
  const values = { draft, type: documentType, language: draft.language };
  const findValue = (name: string) => formatValue(name, values);
  const printVariable = (node: Inline) => (node.type === 'variable' ? composeVariable(node, values).text : '');
  const tidy = (text: string) =>
    setText(text, draft.language)
      .replace(/[ \n]+/g, ' ')
      .trim();
  const print = (nodes: readonly BodyNode[]) => tidy(plainText(nodes, printVariable));
  const t = getMailTexts(draft.language);
  const title = tidy(inlineText(draft.title, printVariable));
  const requests = findRequests(draft).map(
    (placed): MailRequest => ({
      text: placed.block.kind === 'demand' ? setText(placed.title, draft.language) : print(placed.body),
      sources: findSources(placed, draft),
    }),
  );
  return {
    subject: `${documentType.headLabel[interfaceLanguageOf(draft.language)]}: ${title || t.untitled}`,
    greeting: t.greeting(findValue('committee')),
    sentences: findSentences(draft, print),
    requestsHeading: requests.length > 0 ? t.requests : null,
    requests,
    signature: [
      t.closing,
      ...['contactName', 'contactRole', 'organisation', 'contactPhone', 'contactEmail'].flatMap(
        (name) => findValue(name) ?? [],
      ),
    ],
  };
}

/** The core message first, then the other paragraphs of the document's own text. */
function findSentences(draft: Draft, print: (nodes: readonly BodyNode[]) => string): string[] {
  const paragraphs = draft.body.flatMap((node) =>
    node.type === 'paragraph' && node.role !== 'literal' && isInVariant(node, null) ? [node] : [],
  );
  const lead = paragraphs.filter(({ role }) => role === 'lead');
  return [...lead, ...paragraphs.filter(({ role }) => role !== 'lead')]
    .flatMap((node) => {
      const text = print([node]);
      return splitSentences(text).map(({ from, to }) => text.slice(from, to));
    })
    .slice(0, SENTENCES);
}

function findRequests(draft: Draft): PlacedBlock[] {
  const placed = findInstances(draft.body)
    .filter((instance) => instance.form !== 'reference' && isInVariant(instance, null))
    .flatMap((instance) => placeBlock(draft, instance) ?? []);
  const demands = placed.filter(({ block }) => block.kind === 'demand');
  return demands.length > 0 ? demands : placed.filter(({ block }) => block.kind === 'question');
}

/** The sources of the grounds of a demand, or those that a question cites, each once. */
function findSources({ grounds, body }: PlacedBlock, draft: Draft): MailSource[] {
  const ids: BlockId[] = grounds.map(({ block }) => block);
  walk(body, (node) => {
    if ('type' in node && node.type === 'citation') ids.push(node.block);
  });
  const sources = new Map<string, MailSource>();
  for (const id of ids) {
    const block = findSnapshot(draft, id);
    const found = block && findSource(block, (report) => findSnapshot(draft, report));
    if (!found) continue;
    const { source, locator } = found;
    const text = joinSegments(formatInText(source, { language: draft.language, locator, omitsUnknown: true }));
    sources.set(text, { text, href: findSourceAddress(source) });
  }
  return [...sources.values()];
}
