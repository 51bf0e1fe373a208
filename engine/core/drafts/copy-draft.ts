import { type IdSource, replaceIds } from '../richtext/ids.ts';
import type { BodyNode, Inline } from '../richtext/model.ts';
import type { Draft } from './draft.ts';
import { findVariableDefinition, type VariableDefinition } from './variables.ts';

/** Variables of one debate, which do not fit the next document. Every date is emptied too. */
const DEBATE_VARIABLES = ['debate', 'debateDate', 'committee', 'minister', 'ministry'];

export interface CopyDraftInput {
  draft: Draft;
  /** Variables of the draft's document type. */
  variables: readonly VariableDefinition[];
  /** The stamp with which a document of its type begins: a final document becomes a concept again. */
  stamp: Draft['stamp'];
  newId: IdSource;
  /** ISO 8601 with time zone. */
  now: string;
}

/**
 * Creates a new draft from an existing one: text, blocks and pictures are copied with new ids; variables of the debate
 * and its agenda are emptied. Comments and silenced or overruled checks are not copied. Snapshots keep their revision, so
 * that the checks report blocks that are older than the library's.
 */
export function copyDraft({ draft, variables, stamp, newId, now }: CopyDraftInput): Draft {
  const kept = Object.entries(draft.variables).filter(([name]) => {
    const definition = findVariableDefinition(name, draft.definitions, variables);
    return !DEBATE_VARIABLES.includes(name) && definition?.type !== 'date';
  });
  const [title, subtitle, ...body] = replaceIds(
    [wrapInline('title', draft.title), wrapInline('subtitle', draft.subtitle), ...draft.body],
    newId,
  ).map(omitThreads);
  return {
    ...draft,
    id: newId(),
    created: now,
    modified: now,
    title: unwrapInline(title),
    subtitle: unwrapInline(subtitle),
    stamp: draft.stamp ?? stamp,
    body,
    variables: Object.fromEntries(kept),
    agenda: [],
    blocks: Object.fromEntries(
      Object.entries(draft.blocks).map(([id, block]) => [id, { ...block, body: replaceIds(block.body, newId) }]),
    ),
    threads: [],
    silenced: [],
    overruled: [],
  };
}

/** Wraps inline content in a paragraph, so that ids in titles and references to them are replaced together. */
function wrapInline(id: string, content: Inline[]): BodyNode {
  return { type: 'paragraph', id, content };
}

function unwrapInline(node: BodyNode | undefined): Inline[] {
  return node?.type === 'paragraph' ? node.content : [];
}

function omitThreads<Node extends BodyNode>(node: Node): Node {
  return JSON.parse(JSON.stringify(node, (key, value) => (key === 'threads' ? undefined : value))) as Node;
}
