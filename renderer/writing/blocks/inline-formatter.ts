import type { Block } from '../../../engine/core/blocks/block.ts';
import type { GetInlineText } from '../../../engine/core/diff/node-words.ts';
import { joinInlineText } from '../../../engine/core/diff/node-words.ts';
import { findVariableDefinition, type VariableDefinition } from '../../../engine/core/drafts/variables.ts';
import type { InterfaceLanguage } from '../../../engine/core/result.ts';
import type { BlockId, Locator, NodeId } from '../../../engine/core/richtext/model.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import { formatKamerstuk, formatRowTitle } from './describe.ts';

export interface InlineFormatterInput {
  find: (id: BlockId) => Block | undefined;
  t: Texts;
  language: InterfaceLanguage;
  definitions?: readonly VariableDefinition[];
  /** Name of a cross-reference's target: 'Eis 1', or the text of its heading. */
  target?: (id: NodeId) => string | undefined;
}

/**
 * Returns the function that formats inline nodes as plain text, with placeholders for other content: '[datum debat]',
 * '[28638, nr. 238]', '[noot: zie ook …]'.
 */
export function createInlineFormatter({
  find,
  t,
  language,
  definitions = [],
  target,
}: InlineFormatterInput): GetInlineText {
  const format: GetInlineText = (node) => {
    switch (node.type) {
      case 'run':
        return node.text;
      case 'link':
        return joinInlineText(node.content, format);
      case 'variable':
        return `[${findVariableDefinition(node.name, definitions, [])?.placeholder[language] ?? node.name}]`;
      case 'citation':
        return `[${[sourceName(find(node.block), t), ...formatLocator(node.locator, t)].join(', ')}]`;
      case 'crossReference':
        return `[${target?.(node.target) ?? t.typing.citation.title}]`;
      case 'footnote':
        return `[${t.difference.note(node.content.map(({ content }) => joinInlineText(content, format)).join(' '))}]`;
    }
  };
  return format;
}

function sourceName(block: Block | undefined, t: Texts): string {
  if (!block) return t.typing.citation.source.toLowerCase();
  if (block.kind === 'motion' && block.kamerstuk) return formatKamerstuk(block.kamerstuk, t);
  return formatRowTitle(block);
}

/** 'alinea 41', 'pagina 3'. */
export function formatLocator(locator: Locator | undefined, t: Texts): string[] {
  return (['page', 'section', 'paragraph', 'article'] as const).flatMap((part) =>
    locator?.[part] === undefined ? [] : `${t.typing.citation[part].toLowerCase()} ${locator[part]}`,
  );
}
