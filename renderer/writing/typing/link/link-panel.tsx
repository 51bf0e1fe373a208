import { $isLinkNode, $toggleLink, type LinkNode } from '@lexical/link';
import { $findMatchingParent, $getSelection, $isNodeSelection, $isRangeSelection, HISTORY_PUSH_TAG } from 'lexical';
import { Copy, Unlink } from 'lucide-react';
import { useState } from 'react';
import { $insertInline } from '../../../document/editor/commands/insert-content.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { TextField } from '../../../ui/controls/field.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import { PanelPopover } from '../panels/panel-popover.tsx';
import type { TypingFeatures } from '../typing-features.ts';
import { addressOf } from './address.ts';

/** The panel of Ctrl K: adds, changes or removes a link, or copies its address. It never opens the link. */
export function LinkPanel({ features }: { features: TypingFeatures }) {
  const t = useTexts().typing.link;
  const editor = features.typing.active();
  const [link] = useState(() => editor.getEditorState().read($linkAtCaret));
  const [address, setAddress] = useState(link.href ?? '');
  const [text, setWords] = useState(link.text);
  const [problem, setProblem] = useState<string | null>(null);
  const needsText = link.href === null && link.text === '';
  const update = (act: () => void): void => editor.update(act, { discrete: true, tag: HISTORY_PUSH_TAG });
  const applyLink = (): boolean => {
    const href = addressOf(address);
    if (href === null) setProblem(address.trim() === '' ? t.empty : t.unknown);
    else update(() => $setLink(href, text.trim() === '' ? address.trim() : text));
    return href !== null;
  };
  const isChanged = address !== (link.href ?? '') || text !== link.text;
  /** Clearing the address of an existing link is a change too. */
  const filledIn = isChanged ? address.trim() || text.trim() || (link.href ?? '') : '';
  return (
    <PanelPopover features={features} label={t.title} entry={{ kind: 'link', text: filledIn, apply: applyLink }}>
      {(close) => {
        const apply = (): void => {
          if (applyLink()) close();
        };
        return (
          <>
            {needsText && <TextField label={t.words} value={text} onChange={setWords} onEnter={apply} />}
            <TextField
              label={t.address}
              value={address}
              onChange={(value) => {
                setAddress(value);
                setProblem(null);
              }}
              onEnter={apply}
              hint={t.hint}
              problem={problem}
              autoFocus
            />
            <div className="panel-actions">
              <Button look="line" onPress={apply}>
                {link.href === null ? t.insert : t.change}
              </Button>
              {link.href !== null && (
                <>
                  <Button
                    icon={Copy}
                    onPress={() => {
                      features.typing.dependencies.copy(link.href ?? '');
                      features.typing.commands.say(t.copied);
                      close();
                    }}
                  >
                    {t.copy}
                  </Button>
                  <Button
                    icon={Unlink}
                    onPress={() => {
                      update($removeLink);
                      close();
                    }}
                  >
                    {t.remove}
                  </Button>
                </>
              )}
            </div>
          </>
        );
      }}
    </PanelPopover>
  );
}

/** The link at the caret, or the text that can become one. */
interface LinkAtCaret {
  href: string | null;
  /** The selected text; empty if nothing is selected. */
  text: string;
}

function $linkAtCaret(): LinkAtCaret {
  const link = $linkNode();
  if (link) return { href: link.getURL(), text: link.getTextContent() };
  const selection = $getSelection();
  return { href: null, text: $isRangeSelection(selection) ? selection.getTextContent() : '' };
}

/** Links the selected text, changes the address of the link at the caret, or inserts a new link. */
function $setLink(href: string, text: string): void {
  const link = $linkNode();
  const selection = $getSelection();
  if (link) link.setURL(href);
  else if ($isRangeSelection(selection) && !selection.isCollapsed()) $toggleLink(href);
  else $insertInline([{ type: 'link', href, content: [{ type: 'run', text }] }]);
}

/** Removes the link and keeps its text. */
function $removeLink(): void {
  const link = $linkNode();
  if (!link) return;
  for (const child of link.getChildren()) link.insertBefore(child);
  link.remove();
}

function $linkNode(): LinkNode | null {
  const selection = $getSelection();
  if ($isNodeSelection(selection) || !$isRangeSelection(selection)) return null;
  for (const point of [selection.anchor, selection.focus]) {
    const link = $findMatchingParent(point.getNode(), $isLinkNode);
    if ($isLinkNode(link)) return link;
  }
  return null;
}
