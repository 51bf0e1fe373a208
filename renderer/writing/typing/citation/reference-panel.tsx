import { $getNodeByKey, HISTORY_PUSH_TAG, type NodeKey } from 'lexical';
import { ArrowRight, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { CrossReference } from '../../../../engine/core/richtext/model.ts';
import { CrossReferenceNode } from '../../../document/editor/nodes/inline.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { RadioGroup } from '../../../ui/controls/choice.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import { targetsOf } from '../menu/targets.ts';
import { PanelPopover } from '../panels/panel-popover.tsx';
import type { TypingFeatures } from '../typing-features.ts';

/**
 * The form of a reference to another part of this document: its printed form, a button to go there, and a button to remove it.
 */
export function ReferencePanel({ features, nodeKey }: { features: TypingFeatures; nodeKey: NodeKey }) {
  const t = useTexts().typing.reference;
  const editor = features.typing.active();
  const { document, commands, dependencies } = features.typing;
  const [data] = useState(() =>
    editor.getEditorState().read(() => {
      const node = $getNodeByKey(nodeKey);
      return node instanceof CrossReferenceNode ? node.getData() : null;
    }),
  );
  const [shows, setShows] = useState<CrossReference['shows']>(data?.shows ?? 'label');
  if (!data) return null;
  const target = targetsOf(document.draft(), dependencies.outcome()?.labels ?? new Map()).find(
    ({ id }) => id === data.target,
  );
  const change = (act: (node: CrossReferenceNode) => void): void =>
    editor.update(
      () => {
        const node = $getNodeByKey(nodeKey);
        if (node instanceof CrossReferenceNode) act(node);
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    );
  return (
    <PanelPopover features={features} label={t.title} element={editor.getElementByKey(nodeKey)}>
      {(close) => (
        <>
          <div className="panel-source is-plain">
            <div className="panel-title">{target ? target.title : t.lost}</div>
            {target && (
              <Button
                icon={ArrowRight}
                onPress={() => {
                  close();
                  commands.goTo(data.target);
                }}
              >
                {t.go}
              </Button>
            )}
          </div>
          <RadioGroup
            row
            label={t.shows}
            value={shows}
            options={[
              ...(target?.label === null ? [] : [{ value: 'label' as const, label: t.label }]),
              { value: 'text', label: t.text },
              { value: 'page', label: t.page },
            ]}
            onChange={(next) => {
              setShows(next);
              change((node) => node.setData({ ...data, shows: next }));
            }}
          />
          <div className="panel-actions">
            <Button look="line" onPress={close}>
              {t.done}
            </Button>
            <Button
              icon={Trash2}
              onPress={() => {
                change((node) => {
                  node.selectPrevious();
                  node.remove();
                });
                close();
              }}
            >
              {t.remove}
            </Button>
          </div>
        </>
      )}
    </PanelPopover>
  );
}
