import { type KeyboardEvent, useEffect, useId, useMemo, useState, useSyncExternalStore } from 'react';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import { afterFocus, focusText } from '../focus-text.ts';
import { targetsOf } from '../menu/targets.ts';
import type { TypingRoom } from '../room.ts';
import { type GoToPlace, placesFor } from './places.ts';

/** Ctrl G: to a page, demand, heading, table. Typing finds it, Enter goes there. */
export function GoToPanel({ room }: { room: TypingRoom }) {
  const texts = useTexts();
  const t = texts.typing;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const { document, around } = room.typing;
  // Pages may be set while the panel is open: that of a document that was just opened is.
  const layout = useSyncExternalStore(around.onOutcome, around.layout);
  const outcome = useSyncExternalStore(around.onOutcome, around.outcome);
  const all = useMemo(
    () => ({
      targets: targetsOf(document.draft(), outcome?.labels ?? new Map()),
      layout,
      order: document.draft().body.map((node) => node.id),
    }),
    [document, outcome, layout],
  );
  const places = placesFor(typed, all, t.goTo.page);
  const at = Math.min(chosen, places.length - 1);
  const chosenId = places.length > 0 ? `${id}-${at}` : undefined;
  useEffect(() => {
    if (chosenId !== undefined) window.document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  const close = (): void => {
    room.panels.open(null);
    focusText(room.typing.active());
  };
  const go = (place: GoToPlace | undefined): void => {
    if (!place) return;
    room.panels.open(null);
    afterFocus(() => around.goTo(place.node));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      go(places[at]);
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    if (places.length > 0) setChosen((at + step + places.length) % places.length);
  };
  return (
    <Dialog
      title={t.goTo.title}
      narrow
      onClose={close}
      footer={
        <>
          <span className="spacer" />
          <Button large onPress={close}>
            {texts.controls.cancel}
          </Button>
          <Button large look="main" disabled={places.length === 0} onPress={() => go(places[at])}>
            {t.goTo.go}
          </Button>
        </>
      }
    >
      <div className="dialog-pad goto">
        <label className="lbl" htmlFor={`${id}-field`}>
          {t.goTo.field}
        </label>
        <div className="field">
          <input
            id={`${id}-field`}
            type="text"
            role="combobox"
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={chosenId}
            value={typed}
            spellCheck={false}
            autoFocus
            onChange={(event) => {
              setTyped(event.target.value);
              setChosen(0);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <div
          role="listbox"
          id={`${id}-list`}
          aria-label={t.goTo.title}
          className="goto-list"
          // Its keys are those of the field; a press on its edge takes them along.
          tabIndex={-1}
          onKeyDown={onKeyDown}
        >
          {places.map((place, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field names it by aria-activedescendant
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are answered in the field
            <div
              key={place.key}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className={index === at ? 'mi plain sel' : 'mi plain'}
              onClick={() => go(place)}
            >
              <span className="t">{place.title}</span>
              {place.page !== null && <span className="m num">{t.goTo.page(place.page)}</span>}
            </div>
          ))}
        </div>
        {places.length === 0 && <div className="none">{t.goTo.none}</div>}
      </div>
    </Dialog>
  );
}
