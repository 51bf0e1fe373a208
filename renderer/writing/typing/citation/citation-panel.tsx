import { $getNodeByKey, HISTORY_PUSH_TAG, type NodeKey } from 'lexical';
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
import { cite } from '../menu/act.ts';
import { PanelPopover } from '../panels/panel-popover.tsx';
import type { TypingRoom } from '../room.ts';
import { placements } from './placement.ts';
import { $spaceBefore } from './space-before.ts';

const PARTS = ['page', 'section', 'paragraph', 'article'] as const;
type Part = (typeof PARTS)[number];

interface FormProps {
  room: TypingRoom;
  /** Where it stands; absent: at the caret. */
  about?: Element | null | undefined;
  block: Block | undefined;
  name: BlockId;
  citation: Pick<Citation, 'placement' | 'locator'>;
  action: string;
  onSettled: (citation: Pick<Citation, 'placement' | 'locator'>) => void;
  onRemove?: (() => void) | undefined;
}

/** A citation before it stands in the text: where it stands and what of the source it means. */
export function NewCitationPanel({ room, block, $before }: { room: TypingRoom; block: Block; $before: () => void }) {
  const t = useTexts().typing.citation;
  const [placement] = placements(room.typing);
  return (
    <CitationForm
      room={room}
      block={block}
      name={block.id}
      citation={{ placement }}
      action={t.insert}
      onSettled={(citation) => cite(room, block, citation, $before)}
    />
  );
}

/** The citation that stands there: changed, removed, or followed to its block. */
export function CitationPanel({ room, nodeKey }: { room: TypingRoom; nodeKey: NodeKey }) {
  const t = useTexts().typing.citation;
  const { document, around } = room.typing;
  const editor = room.typing.active();
  const [data] = useState(() =>
    editor.getEditorState().read(() => {
      const node = $getNodeByKey(nodeKey);
      return node instanceof CitationNode ? node.getData() : null;
    }),
  );
  if (!data) return null;
  const block = findSnapshot(document.head(), data.block) ?? around.find(data.block);
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
      room={room}
      about={editor.getElementByKey(nodeKey)}
      block={block}
      name={data.block}
      citation={data}
      action={t.change}
      onSettled={({ placement, locator }) =>
        change((node) => {
          const { locator: _old, ...rest } = data;
          if (placement !== data.placement) $spaceBefore(node, placement === 'text');
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

function CitationForm({ room, about, block, name, citation, action, onSettled, onRemove }: FormProps) {
  const texts = useTexts();
  const t = texts.typing.citation;
  const [placement, setPlacement] = useState(citation.placement);
  const [locator, setLocator] = useState<Locator>(citation.locator ?? {});
  const put = (): boolean => {
    const filled = PARTS.flatMap((part) => {
      const value = locator[part]?.trim();
      return value ? [[part, value] as const] : [];
    });
    onSettled({ placement, ...(filled.length > 0 ? { locator: Object.fromEntries(filled) } : {}) });
    return true;
  };
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
  const standing = placeOf(room, name);
  return (
    <PanelPopover
      room={room}
      label={t.title}
      about={about}
      entry={{ kind: 'citation', text: isChanged ? filledIn || source : '', apply: put }}
    >
      {(close) => (
        <>
          <div className="panel-source">
            {block && <KindIcon kind={block.kind} />}
            <div>
              <div className="t" lang={block?.language}>
                {source}
              </div>
              {block && <div className="m num">{formatRowMeta(block, texts)}</div>}
            </div>
            <Button
              icon={ArrowRight}
              onPress={() => {
                close();
                if (standing !== null) room.typing.around.goTo(standing);
                else room.typing.around.openBlock(block?.id ?? name);
              }}
            >
              {standing === null ? t.openBlock : t.toBlock}
            </Button>
          </div>
          {placements(room.typing).length > 1 && (
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
                onEnter={() => put() && close()}
                autoFocus={index === 0}
              />
            ))}
          </div>
          <div className="panel-acts">
            <Button look="line" onPress={() => put() && close()}>
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

/** Where the block stands in this document; null where it is only cited. */
function placeOf(room: TypingRoom, block: BlockId): NodeId | null {
  const draft = room.typing.document.draft();
  const id = findSnapshot(draft, block)?.id ?? block;
  const found = draft.body.find(
    (node) => node.type === 'blockInstance' && (findSnapshot(draft, node.block)?.id ?? node.block) === id,
  );
  return found?.id ?? null;
}
