import { $createTextNode, $getNodeByKey, $isTextNode, HISTORY_PUSH_TAG, type LexicalNode, type NodeKey } from 'lexical';
import { ArrowRight, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import { findSnapshot } from '../../../../engine/core/drafts/instances.ts';
import type { BlockId, Citation, Locator, NodeId } from '../../../../engine/core/richtext/model.ts';
import { CitationNode } from '../../../document/editor/nodes/inline.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { RadioGroup } from '../../../ui/controls/choice.tsx';
import { TextField } from '../../../ui/controls/field.tsx';
import { KindIcon } from '../../../ui/controls/kind.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import { formatRowMeta, formatRowTitle } from '../../blocks/describe.ts';
import { insertCitation } from '../menu/take-entry.ts';
import { PanelPopover } from '../panels/panel-popover.tsx';
import type { TypingFeatures } from '../typing-features.ts';
import { allowedPlacements } from './placement.ts';

const PARTS = ['page', 'section', 'paragraph', 'article'] as const;
type Part = (typeof PARTS)[number];

interface FormProps {
  features: TypingFeatures;
  /** The citation in the page; undefined: a new citation at the caret. */
  element?: Element | null | undefined;
  block: Block | undefined;
  name: BlockId;
  citation: Pick<Citation, 'placement' | 'locator'>;
  action: string;
  onApply: (citation: Pick<Citation, 'placement' | 'locator'>) => void;
  onRemove?: (() => void) | undefined;
}

/** The form of a new citation: its placement and the cited part of the source. */
export function NewCitationPanel({
  features,
  block,
  $before,
}: {
  features: TypingFeatures;
  block: Block;
  $before: () => void;
}) {
  const t = useTexts().typing.citation;
  const [placement] = allowedPlacements(features.typing);
  return (
    <CitationForm
      features={features}
      block={block}
      name={block.id}
      citation={{ placement }}
      action={t.insert}
      onApply={(citation) => insertCitation(features, block, citation, $before)}
    />
  );
}

/** The form of an existing citation: change it, remove it, or go to its block. */
export function CitationPanel({ features, nodeKey }: { features: TypingFeatures; nodeKey: NodeKey }) {
  const t = useTexts().typing.citation;
  const { document, dependencies } = features.typing;
  const editor = features.typing.active();
  const [data] = useState(() =>
    editor.getEditorState().read(() => {
      const node = $getNodeByKey(nodeKey);
      return node instanceof CitationNode ? node.getData() : null;
    }),
  );
  if (!data) return null;
  const block = findSnapshot(document.head(), data.block) ?? dependencies.find(data.block);
  const change = (act: (node: CitationNode) => void): void =>
    editor.update(
      () => {
        const node = $getNodeByKey(nodeKey);
        if (node instanceof CitationNode) act(node);
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    );
  return (
    <CitationForm
      features={features}
      element={editor.getElementByKey(nodeKey)}
      block={block}
      name={data.block}
      citation={data}
      action={t.change}
      onApply={({ placement, locator }) =>
        change((node) => {
          const { locator: _old, ...rest } = data;
          if (placement !== data.placement) $setSpaceBefore(node, placement === 'text');
          node.setData({ ...rest, placement, ...(locator ? { locator } : {}) });
        })
      }
      onRemove={() =>
        change((node) => {
          node.selectPrevious();
          node.remove();
        })
      }
    />
  );
}

function CitationForm({ features, element, block, name, citation, action, onApply, onRemove }: FormProps) {
  const texts = useTexts();
  const t = texts.typing.citation;
  const [placement, setPlacement] = useState(citation.placement);
  const [locator, setLocator] = useState<Locator>(citation.locator ?? {});
  const apply = (): boolean => {
    const filled = PARTS.flatMap((part) => {
      const value = locator[part]?.trim();
      return value ? [[part, value] as const] : [];
    });
    onApply({ placement, ...(filled.length > 0 ? { locator: Object.fromEntries(filled) } : {}) });
    return true;
  };
  const { document, dependencies } = features.typing;
  const findBlock = (id: BlockId) => findSnapshot(document.head(), id) ?? dependencies.find(id);
  const isChanged =
    placement !== citation.placement ||
    PARTS.some((part) => (locator[part] ?? '').trim() !== (citation.locator?.[part] ?? ''));
  const filledIn = PARTS.flatMap((part) => locator[part]?.trim() || []).join(', ');
  const source = block ? formatRowTitle(block) : name;
  const labels: { [Each in Part]: string } = {
    page: t.page,
    section: t.section,
    paragraph: t.paragraph,
    article: t.article,
  };
  const instanceId = findInstanceId(features, name);
  return (
    <PanelPopover
      features={features}
      label={t.title}
      element={element}
      entry={{ kind: 'citation', text: isChanged ? filledIn || source : '', apply }}
    >
      {(close) => (
        <>
          <div className="panel-source">
            {block && <KindIcon kind={block.kind} />}
            <div>
              <div className="panel-title" lang={block?.language}>
                {source}
              </div>
              {block && <div className="panel-detail numeric">{formatRowMeta(block, texts, findBlock)}</div>}
            </div>
            <Button
              icon={ArrowRight}
              onPress={() => {
                close();
                if (instanceId !== null) features.typing.commands.goTo(instanceId);
                else features.typing.commands.openBlock(block?.id ?? name);
              }}
            >
              {instanceId === null ? t.openBlock : t.toBlock}
            </Button>
          </div>
          {allowedPlacements(features.typing).length > 1 && (
            <RadioGroup
              row
              label={t.placement}
              value={placement}
              options={[
                { value: 'note', label: t.note },
                { value: 'text', label: t.text },
              ]}
              onChange={setPlacement}
            />
          )}
          <div className="panel-row">
            {PARTS.map((part, index) => (
              <TextField
                key={part}
                minor
                label={labels[part]}
                value={locator[part] ?? ''}
                onChange={(value) => setLocator((before) => ({ ...before, [part]: value }))}
                onEnter={() => apply() && close()}
                autoFocus={index === 0}
              />
            ))}
          </div>
          <div className="panel-actions">
            <Button look="line" onPress={() => apply() && close()}>
              {action}
            </Button>
            {onRemove && (
              <Button
                icon={Trash2}
                onPress={() => {
                  onRemove();
                  close();
                }}
              >
                {t.remove}
              </Button>
            )}
          </div>
        </>
      )}
    </PanelPopover>
  );
}

/** The id of the block in this document; null if it is only cited. */
function findInstanceId(features: TypingFeatures, block: BlockId): NodeId | null {
  const draft = features.typing.document.draft();
  const id = findSnapshot(draft, block)?.id ?? block;
  const found = draft.body.find(
    (node) => node.type === 'blockInstance' && (findSnapshot(draft, node.block)?.id ?? node.block) === id,
  );
  return found?.id ?? null;
}

/** A citation in the text follows a space; the mark of a note directly follows the word. */
function $setSpaceBefore(node: LexicalNode, needsSpace: boolean): void {
  const before = node.getPreviousSibling();
  if (before === null) return;
  const text = $isTextNode(before) ? before.getTextContent() : '';
  const hasSpace = /[\s\u00a0]$/.test(text);
  if (needsSpace && !hasSpace) node.insertBefore($createTextNode(' '));
  else if (!needsSpace && hasSpace && $isTextNode(before)) before.setTextContent(text.slice(0, -1));
}
