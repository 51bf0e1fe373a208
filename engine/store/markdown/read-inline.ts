import type { Nodes } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { IdSource } from '../../core/richtext/ids.ts';
import type { Inline, Link, Locator, Mark, Run, Scoped, Variable } from '../../core/richtext/model.ts';
import { blockIdSchema, LINK_ADDRESS, nodeIdSchema } from '../../core/richtext/model.ts';
import type { Attributes } from './attributes.ts';
import { MARK_DIRECTIVES } from './dialect.ts';

/** Markdown that rich text cannot represent: dropped on reading, and reported. */
export type DroppedKind =
  | 'attribute'
  | 'block-in-item'
  | 'code'
  | 'control-character'
  | 'definition'
  | 'directive'
  | 'footnote'
  | 'heading'
  | 'html'
  | 'image'
  | 'link'
  | 'quotation-content'
  | 'role'
  | 'rule'
  | 'table-content'
  | 'title';

/** The state of the whole file that reading a line needs. */
export interface ReadContext {
  newId: IdSource;
  links: ReadonlyMap<string, string>;
  note: (identifier: string, place: Nodes) => Inline[];
  drop: (what: DroppedKind, node: Nodes) => void;
  sourceOf: (node: Nodes) => string;
  cleanText: (value: string, place: Nodes) => string;
  scopeOf: (node: Nodes & { attributes?: Attributes | null }) => Scoped;
}

/** The marks and the scope that surround a node. */
interface Dress {
  marks: Mark[];
  scope: Scoped;
}

export function inlineFromMdast(nodes: readonly Nodes[], context: ReadContext): Inline[] {
  return read(nodes, { marks: [], scope: {} }, context);
}

function read(nodes: readonly Nodes[], dress: Dress, context: ReadContext): Inline[] {
  return nodes.flatMap((node) => readNode(node, dress, context));
}

function readNode(node: Nodes, dress: Dress, context: ReadContext): Inline[] {
  switch (node.type) {
    case 'text':
      // A line break without a backslash or two spaces is a space.
      return [run(context.cleanText(onOneLine(node.value), node), dress)];
    case 'break':
      return [run('\n', dress)];
    case 'strong':
      return read(node.children, marked(dress, 'bold'), context);
    case 'emphasis':
      return read(node.children, marked(dress, 'italic'), context);
    case 'delete':
      return read(node.children, marked(dress, 'strike'), context);
    case 'inlineCode':
      context.drop('code', node);
      return [run(context.cleanText(node.value, node), dress)];
    case 'html':
      context.drop('html', node);
      return [run(context.cleanText(node.value, node), dress)];
    case 'link':
      if (node.title) context.drop('title', node);
      return readLink(node.url, node, dress, context);
    case 'linkReference':
      return readLink(context.links.get(node.identifier) ?? '', node, dress, context);
    case 'image':
    case 'imageReference':
      context.drop('image', node);
      return [run(context.cleanText(node.alt ?? '', node), dress)];
    case 'footnoteReference':
      return context.note(node.identifier, node).map((note) => ({ ...dress.scope, ...note }));
    case 'textDirective':
      return readDirective(node, dress, context);
    default:
      return [run(context.cleanText(context.sourceOf(node), node), dress)];
  }
}

function run(text: string, dress: Dress): Run {
  return { ...dress.scope, type: 'run', text, ...(dress.marks.length > 0 ? { marks: dress.marks } : {}) };
}

function marked(dress: Dress, mark: Mark): Dress {
  return { ...dress, marks: [...dress.marks, mark] };
}

/** Keeps a link to the web or a mail address; keeps only the text of any other link. */
function readLink(url: string, node: Nodes & { children: Nodes[] }, dress: Dress, context: ReadContext): Inline[] {
  if (!LINK_ADDRESS.test(url)) {
    context.drop('link', node);
    return read(node.children, dress, context);
  }
  const inner = read(node.children, { marks: dress.marks, scope: {} }, context);
  const content: Link['content'] = [];
  const beside: Inline[] = [];
  for (const child of inner) {
    if (child.type === 'run' || child.type === 'variable') content.push(child);
    else beside.push(child);
  }
  if (beside.length > 0) context.drop('link', node);
  return [{ ...dress.scope, type: 'link', href: url, content }, ...beside];
}

function readDirective(node: TextDirective, dress: Dress, context: ReadContext): Inline[] {
  const attributes = node.attributes ?? {};
  const mark = Object.hasOwn(MARK_DIRECTIVES, node.name) ? MARK_DIRECTIVES[node.name] : undefined;
  // Without brackets it is a colon in running text: 'om 12:30'.
  const bare = context.sourceOf(node) === `:${node.name}`;
  if (mark && !bare) return read(node.children, marked(dress, mark), context);
  const scope = { ...dress.scope, ...context.scopeOf(node) };
  switch (bare ? '' : node.name) {
    case 'span':
      return read(node.children, { ...dress, scope }, context);
    case 'br':
      return [run('\n', dress)];
    case 'variable':
      if (!/^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(attributes.name ?? '')) break;
      return [
        {
          ...scope,
          type: 'variable',
          name: attributes.name ?? '',
          ...(dress.marks.length > 0 ? { marks: dress.marks } : {}),
        } satisfies Variable,
      ];
    case 'cite':
      if (!blockIdSchema.safeParse(attributes.block).success) break;
      return [
        {
          ...scope,
          type: 'citation',
          id: context.newId(),
          block: attributes.block ?? '',
          ...(locator(attributes) ? { locator: locator(attributes) } : {}),
          placement: attributes.as === 'text' ? 'text' : 'note',
        },
      ];
    case 'ref': {
      const { to, shows = 'label' } = attributes;
      if (!nodeIdSchema.safeParse(to).success) break;
      if (shows !== 'label' && shows !== 'page' && shows !== 'text') break;
      return [{ ...scope, type: 'crossReference', target: to ?? '', shows }];
    }
  }
  if (!bare) context.drop('directive', node);
  return [run(context.cleanText(context.sourceOf(node), node), dress)];
}

function locator(attributes: Attributes): Locator | undefined {
  const found: Locator = {};
  for (const part of ['page', 'section', 'paragraph', 'article'] as const) {
    const value = attributes[part];
    if (value) found[part] = value;
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

/**
 * Joins the lines of a paragraph, without the spaces around line breaks. Linear in the length, because a run may be long.
 */
function onOneLine(text: string): string {
  const lines = text.split('\n');
  const last = lines.length - 1;
  return lines
    .map((line, index) => {
      let from = 0;
      let to = line.length;
      if (index < last && line[to - 1] === '\r') to -= 1;
      while (index < last && to > 0 && isBlank(line[to - 1])) to -= 1;
      while (index > 0 && from < to && isBlank(line[from])) from += 1;
      return line.slice(from, to);
    })
    .join(' ');
}

function isBlank(sign: string | undefined): boolean {
  return sign === ' ' || sign === '\t';
}
