import { HISTORY_PUSH_TAG } from 'lexical';
import { Copy, Unlink } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/controls/button.tsx';
import { TextField } from '../../../ui/controls/field.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import { PanelPopover } from '../panels/panel-popover.tsx';
import type { TypingRoom } from '../room.ts';
import { addressOf } from './address.ts';
import { $linkHere, $removeLink, $setLink } from './link-here.ts';

/** Ctrl K: adds a link, changes or removes the one that is there, or copies its address. Nothing is opened. */
export function LinkPanel({ room }: { room: TypingRoom }) {
  const t = useTexts().typing.link;
  const editor = room.typing.active();
  const [here] = useState(() => editor.getEditorState().read($linkHere));
  const [address, setAddress] = useState(here.href ?? '');
  const [words, setWords] = useState(here.words);
  const [problem, setProblem] = useState<string | null>(null);
  const needsWords = here.href === null && here.words === '';
  const update = (act: () => void): void => editor.update(act, { discrete: true, tag: HISTORY_PUSH_TAG });
  const put = (): boolean => {
    const href = addressOf(address);
    if (href === null) setProblem(address.trim() === '' ? t.empty : t.unknown);
    else update(() => $setLink(href, words.trim() === '' ? address.trim() : words));
    return href !== null;
  };
  const isChanged = address !== (here.href ?? '') || words !== here.words;
  /** Of a link that is there, an address that was emptied is a change as well. */
  const filledIn = isChanged ? address.trim() || words.trim() || (here.href ?? '') : '';
  return (
    <PanelPopover room={room} label={t.title} entry={{ kind: 'link', text: filledIn, apply: put }}>
      {(close) => {
        const apply = (): void => {
          if (put()) close();
        };
        return (
          <>
            {needsWords && <TextField label={t.words} value={words} onChange={setWords} onEnter={apply} />}
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
            <div className="panel-acts">
              <Button look="line" onPress={apply}>
                {here.href === null ? t.insert : t.change}
              </Button>
              {here.href !== null && (
                <>
                  <Button
                    icon={Copy}
                    onPress={() => {
                      room.typing.around.copy(here.href ?? '');
                      room.typing.around.say(t.copied);
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
