import { type IdSource, replaceIds } from '../richtext/ids.ts';
import type { BlockNode, Inline } from '../richtext/model.ts';
import type { Draft } from './draft.ts';
import { type VariableDefinition, variableDefinition } from './variables.ts';

/** What belongs to one debate: in the next document it would be last year's claim. Every date is emptied too. */
const OF_ONE_DEBATE = ['debate', 'debateDate', 'committee', 'minister', 'ministry'];

export interface DraftFromInput {
  draft: Draft;
  /** Of its document type. */
  variables: readonly VariableDefinition[];
  /** With which a document of its type begins: what was final is a concept again. */
  stamp: Draft['stamp'];
  newId: IdSource;
  /** ISO 8601 with time zone. */
  now: string;
}

/**
 * A new draft from one that exists: words, blocks and pictures as they stand, every id new, what belongs to its debate
 * emptied. Comments, overruled and silenced checks belong to the old one and stay there. Snapshots keep the revision that was
 * used, so that the checks say which blocks are older than the library's.
 */
export function draftFrom({ draft, variables, stamp, newId, now }: DraftFromInput): Draft {
  const emptied = Object.entries(draft.variables).filter(([name]) => {
    const definition = variableDefinition(name, draft.definitions, variables);
    return !OF_ONE_DEBATE.includes(name) && definition?.type !== 'date';
  });
  const held = replaceIds([line('title', draft.title), line('subtitle', draft.subtitle), ...draft.body], newId).map(
    withoutThreads,
  );
  const [title, subtitle, ...body] = held;
  return {
    ...draft,
    id: newId(),
    created: now,
    modified: now,
    title: contentOf(title),
    subtitle: contentOf(subtitle),
    stamp: draft.stamp ?? stamp,
    body,
    variables: Object.fromEntries(emptied),
    blocks: Object.fromEntries(
      Object.entries(draft.blocks).map(([id, block]) => [id, { ...block, body: replaceIds(block.body, newId) }]),
    ),
    threads: [],
    silenced: [],
    overruled: [],
  };
}

/** The title's notes and citations have ids, and references point from one to the other: they are renewed together. */
function line(id: string, content: Inline[]): BlockNode {
  return { type: 'paragraph', id, content };
}

function contentOf(node: BlockNode | undefined): Inline[] {
  return node?.type === 'paragraph' ? node.content : [];
}

function withoutThreads<Node extends BlockNode>(node: Node): Node {
  return JSON.parse(JSON.stringify(node, (key, value) => (key === 'threads' ? undefined : value))) as Node;
}
