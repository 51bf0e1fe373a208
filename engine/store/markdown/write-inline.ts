import type { PhrasingContent } from 'mdast';
import type { Footnote, Inline, Link, Mark, Run, Variable } from '../../core/richtext/model.ts';
import { MARKS } from '../../core/richtext/model.ts';
import { type Attributes, isScoped, sameScope, scopeAttributes } from './attributes.ts';
import { MARK_DIRECTIVES } from './dialect.ts';

/** The state of the whole text that writing a line needs: the number of a new note, and whether line breaks are allowed. */
export interface InlineContext {
  note: (footnote: Footnote) => string;
  /** True in a label or a cell of a GFM table, which can't have line breaks. */
  oneLine: boolean;
}

const DIRECTIVE_OF = Object.fromEntries(Object.entries(MARK_DIRECTIVES).map(([name, mark]) => [mark, name])) as Record<
  Mark,
  string
>;

/** Inline content as mdast: scopes outermost, then marks in canonical order. */
export function inlineToMdast(content: readonly Inline[], context: InlineContext): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const group of groupedBy(content, sameScope)) {
    const inner = marked(group, 0, context);
    const [first] = group;
    if (first && isScoped(first)) out.push(textDirective('span', scopeAttributes(first), inner));
    else out.push(...inner);
  }
  const settled = settleBreaks(out, context.oneLine);
  const [first, second] = settled;
  // At the start of a line `[^1]:` would begin a definition.
  if (first?.type === 'footnoteReference' && second?.type === 'textDirective')
    settled[0] = textDirective('span', {}, [first]);
  return withSimpleMarks(settled);
}

function marked(content: readonly Inline[], depth: number, context: InlineContext): PhrasingContent[] {
  const mark = MARKS[depth];
  if (!mark) return content.flatMap((node) => bare(node, context));
  return groupedBy(content, (a, b) => has(a, mark) === has(b, mark)).flatMap((group) => {
    const inner = marked(group, depth + 1, context);
    return group[0] && has(group[0], mark) ? [textDirective(DIRECTIVE_OF[mark], {}, inner)] : inner;
  });
}

function has(node: Inline, mark: Mark): boolean {
  return (node.type === 'run' || node.type === 'variable') && (node.marks ?? []).includes(mark);
}

function bare(node: Inline, context: InlineContext): PhrasingContent[] {
  switch (node.type) {
    case 'run':
      return node.text
        .split('\n')
        .flatMap((line, index): PhrasingContent[] => [
          ...(index > 0 ? [{ type: 'break' } as const] : []),
          ...(line === '' ? [] : [{ type: 'text', value: line } as const]),
        ]);
    case 'link':
      return [{ type: 'link', url: node.href, children: linkContent(node, context) }];
    case 'variable':
      return [textDirective('variable', { name: node.name }, [])];
    case 'citation':
      return [
        textDirective(
          'cite',
          { block: node.block, ...node.locator, as: node.placement === 'note' ? undefined : node.placement },
          [],
        ),
      ];
    case 'crossReference':
      return [textDirective('ref', { to: node.target, shows: node.shows }, [])];
    case 'footnote': {
      const label = context.note(node);
      return [{ type: 'footnoteReference', identifier: label, label }];
    }
  }
}

function linkContent(node: Link, context: InlineContext): never[] {
  // mdast's types forbid directives in a link's text, which its writer and parser both accept.
  return inlineToMdast(node.content satisfies (Run | Variable)[], { ...context, oneLine: true }) as never[];
}

function textDirective(name: string, attributes: Attributes, children: PhrasingContent[]): PhrasingContent {
  return { type: 'textDirective', name, attributes, children };
}

/**
 * Writes a forced line break as a backslash between two pieces of text of one paragraph, the only place where Markdown reads
 * one. Elsewhere it is `:br[]`.
 */
function settleBreaks(nodes: PhrasingContent[], oneLine: boolean): PhrasingContent[] {
  return nodes.map((node, index) => {
    if ('children' in node) {
      if (node.type === 'link') return node;
      return { ...node, children: settleBreaks(node.children as PhrasingContent[], true) } as PhrasingContent;
    }
    if (node.type !== 'break') return node;
    const plain = !oneLine && nodes[index - 1]?.type === 'text' && nodes[index + 1]?.type === 'text';
    return plain ? node : textDirective('br', {}, []);
  });
}

/**
 * Writes bold, italic and strikethrough in Markdown syntax if both ends are letters or digits, so that all parsers agree.
 */
function withSimpleMarks(nodes: PhrasingContent[]): PhrasingContent[] {
  let lastWasSimple = false;
  return nodes.map((node, index): PhrasingContent => {
    const simple = !lastWasSimple && isSimple(node) && standsFree(nodes[index - 1]) && standsFree(nodes[index + 1]);
    lastWasSimple = simple;
    if (node.type !== 'textDirective') return node;
    if (!simple) return { ...node, children: withSimpleMarks(node.children) };
    const children = node.children;
    if (node.name === 'b') return { type: 'strong', children };
    if (node.name === 'i') return { type: 'emphasis', children };
    return { type: 'delete', children };
  });
}

function isSimple(node: PhrasingContent): boolean {
  if (node.type !== 'textDirective' || !['b', 'i', 's'].includes(node.name)) return false;
  const first = node.children[0];
  const last = node.children.at(-1);
  return (
    first?.type === 'text' &&
    last?.type === 'text' &&
    /^[\p{L}\p{N}]/u.test(first.value) &&
    /[\p{L}\p{N}]$/u.test(last.value) &&
    node.children.every(
      (child) =>
        child.type === 'text' ||
        (child.type === 'textDirective' && !(child.name in MARK_DIRECTIVES) && child.name !== 'span'),
    )
  );
}

function standsFree(neighbour: PhrasingContent | undefined): boolean {
  return neighbour === undefined || neighbour.type === 'text' || neighbour.type === 'break';
}

function groupedBy<Item>(items: readonly Item[], same: (a: Item, b: Item) => boolean): Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && same(group[0], item)) group.push(item);
    else groups.push([item]);
  }
  return groups;
}
