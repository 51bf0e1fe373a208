import { type KeyboardEvent, useEffect, useId, useMemo, useState, useSyncExternalStore } from 'react';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import { afterFocus, focusText } from '../focus-text.ts';
import { targetsOf } from '../menu/targets.ts';
import type { TypingFeatures } from '../typing-features.ts';
import { findPlaces, type GoToPlace } from './places.ts';

/** The dialog of Ctrl G: goes to a page, demand, heading or table. Typing filters the list, Enter goes to the entry. */
export function GoToPanel({ features }: { features: TypingFeatures }) {
  const texts = useTexts();
  const t = texts.typing;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const { document, commands, dependencies } = features.typing;
  // The first layout of a document may arrive while the dialog is open.
  const layout = useSyncExternalStore(dependencies.onOutcome, dependencies.layout);
  const outcome = useSyncExternalStore(dependencies.onOutcome, dependencies.outcome);
  const all = useMemo(
    () => ({
      targets: targetsOf(document.draft(), outcome?.labels ?? new Map()),
      layout,
      order: document.draft().body.map((node) => node.id),
    }),
    [document, outcome, layout],
  );
  const places = findPlaces(typed, all, t.goTo.page);
  const at = Math.min(chosen, places.length - 1);
  const chosenId = places.length > 0 ? `${id}-${at}` : undefined;
  useEffect(() => {
    if (chosenId !== undefined) window.document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  const close = (): void => {
    features.panels.open(null);
    focusText(features.typing.active());
  };
  const go = (place: GoToPlace | undefined): void => {
    if (!place) return;
    features.panels.open(null);
    afterFocus(() => commands.goTo(place.node));
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
      <div className="dialog-pad go-to">
        <label className="field-label" htmlFor={`${id}-field`}>
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
          className="go-to-list"
          // A press on its edge focuses the list, so it handles the same keys as the field.
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
              className={index === at ? 'menu-item is-plain is-selected' : 'menu-item is-plain'}
              onClick={() => go(place)}
            >
              <span className="menu-item-title">{place.title}</span>
              {place.page !== null && <span className="menu-item-detail numeric">{t.goTo.page(place.page)}</span>}
            </div>
          ))}
        </div>
        {places.length === 0 && <div className="menu-empty">{t.goTo.none}</div>}
      </div>
    </Dialog>
  );
}
