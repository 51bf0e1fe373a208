import { INSERT_PARAGRAPH_COMMAND } from 'lexical';
import {
  AtSign,
  Braces,
  Hash,
  Heading,
  Image,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Pilcrow,
  Plus,
  Quote,
  SeparatorHorizontal,
  Superscript,
  Table,
} from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { keyLabelOf } from '../../../../electron/ipc/keys.ts';
import { Icon } from '../../../ui/controls/icon.tsx';
import { KindIcon } from '../../../ui/controls/kind.tsx';
import { isMac } from '../../../ui/keys/key-table.ts';
import { Keys } from '../../../ui/keys/keys.tsx';
import { overlayElement } from '../../../ui/overlays/overlays.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import { StatusIcon } from '../../blocks/status-icon.tsx';
import { MarkedText } from '../../library/marked-text.tsx';
import { placements } from '../citation/placement.ts';
import type { TypingRoom } from '../room.ts';
import type { TypingTexts } from '../texts/nl.ts';
import { type ActMode, canBeSecond, takeEntry } from './act.ts';
import type { Act, Entry, PartIcon } from './entries.ts';
import type { OpenMenu } from './menu-controller.ts';
import { useEntries } from './use-entries.ts';
import { usePlace } from './use-place.ts';

const ICONS: { [Name in PartIcon]: LucideIcon } = {
  heading: Heading,
  lead: Pilcrow,
  quotation: Quote,
  bullets: List,
  numbers: ListOrdered,
  table: Table,
  footnote: Superscript,
  'page-break': SeparatorHorizontal,
  picture: Image,
  link: Link,
  variable: Braces,
  reference: Hash,
  citation: AtSign,
  new: Plus,
};

/** The menu under what was typed: `/`, `@`, `[[`, `{{`. The caret stays in the text; arrows choose, Enter takes. */
export function TypingMenu({ room }: { room: TypingRoom }) {
  const open = useSyncExternalStore(room.menu.onChange, room.menu.open);
  return open && <MenuFor key={`${open.kind} ${open.node} ${open.offset}`} room={room} menu={open} />;
}

function MenuFor({ room, menu }: { room: TypingRoom; menu: OpenMenu }) {
  const texts = useTexts();
  const t = texts.typing.menu;
  const id = useId();
  const { entries, isCurrent } = useEntries(room, menu);
  const [active, setActive] = useState<number | null>(0);
  const [meant, setMeant] = useState<{ query: string; mode: ActMode } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const place = usePlace(menu, list, entries);

  // Only what is new to make is no answer to what was typed: Enter then ends the line.
  const onlyNew = (entries ?? []).every(({ act }) => isNewOfItsOwn(act));
  const query = menu.query;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words begin at the first entry again.
  useEffect(() => setActive(onlyNew && query !== '' && menu.kind === 'insert' ? null : 0), [query, onlyNew]);

  const take = (entry: Entry, mode: ActMode): void => takeEntry(room, entry.act, mode);
  const shown = entries ?? [];
  const at = active === null ? null : Math.min(active, shown.length - 1);
  const answer = (event: KeyboardEvent): boolean => {
    const main = isMac() ? event.metaKey : event.ctrlKey;
    switch (event.key) {
      case 'Escape':
        room.menu.close();
        return true;
      case 'ArrowDown':
      case 'ArrowUp': {
        if (event.altKey || event.shiftKey || main || shown.length === 0) return false;
        const step = event.key === 'ArrowDown' ? 1 : -1;
        setActive(at === null ? (step === 1 ? 0 : shown.length - 1) : (at + step + shown.length) % shown.length);
        return true;
      }
      case 'Enter':
      case 'Tab': {
        if (event.shiftKey || event.altKey) return false;
        const mode = event.key === 'Tab' ? 'fields' : main ? 'second' : 'first';
        if (!isCurrent) {
          // Typed faster than the search: what was meant is the first of what it finds.
          setMeant({ query, mode });
          return true;
        }
        const entry = at === null ? undefined : shown[at];
        // Nothing was found: Enter ends the line; Ctrl Enter was meant for the menu, and makes no page break.
        if (!entry) return mode === 'second';
        take(entry, mode);
        return true;
      }
      case '}': {
        // {{naam}} typed to the end means that variable.
        const whole = menu.kind === 'variable' && query.endsWith('}') ? exactly(shown, query.slice(0, -1)) : undefined;
        if (!whole) return false;
        take(whole, 'first');
        return true;
      }
      default:
        return false;
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the answer to what was meant is there.
  useEffect(() => {
    if (meant === null || !isCurrent) return;
    setMeant(null);
    const [entry] = shown;
    if (meant.query !== query) return;
    if (entry && !onlyNew) take(entry, meant.mode);
    else if (meant.mode === 'first') menu.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
  }, [meant, isCurrent]);
  const latest = useRef(answer);
  latest.current = answer;
  useLayoutEffect(() => {
    room.menu.setKeys((event) => latest.current(event));
    return () => room.menu.setKeys(null);
  }, [room]);

  // The page's textbox says which entry is chosen, without losing the focus.
  const chosenId = at === null || shown.length === 0 ? null : `${id}-${at}`;
  useLayoutEffect(() => {
    const root = menu.editor.getRootElement();
    if (!root) return;
    root.setAttribute('aria-autocomplete', 'list');
    root.setAttribute('aria-controls', `${id}-list`);
    if (chosenId === null) root.removeAttribute('aria-activedescendant');
    else root.setAttribute('aria-activedescendant', chosenId);
  }, [menu.editor, id, chosenId]);
  useEffect(() => {
    const root = menu.editor.getRootElement();
    return () => {
      for (const name of ['aria-autocomplete', 'aria-controls', 'aria-activedescendant']) root?.removeAttribute(name);
    };
  }, [menu.editor]);
  useEffect(() => {
    if (chosenId !== null) document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);

  if (entries === null) return null;
  const label = { insert: t.insert, cite: t.cite, refer: t.refer, variable: t.variable }[menu.kind];
  const [usual, other] = placementWords(room, t);
  const second = { insert: t.keys.ground, cite: other, refer: t.keys.page, variable: null }[menu.kind];
  const main = keyLabelOf('asGround', isMac());
  const chosen = at === null ? undefined : shown[at];
  const act = chosen?.act;
  const hasSecond = second !== null && act !== undefined && canBeSecond(act, room.typing.around);
  return createPortal(
    <div
      ref={list}
      className="menu slash typing"
      data-placed={place ? '' : undefined}
      // The focus stays in the text.
      onPointerDown={(event) => event.preventDefault()}
    >
      <div role="listbox" aria-label={label} id={`${id}-list`} className="typing-list" tabIndex={0}>
        {groupsOf(shown).map(({ group, first, entries: inGroup }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, as in the listbox pattern
          <div
            role="group"
            aria-label={group}
            key={`${group} ${first}`}
            className={first > 0 && inGroup[0]?.act.do === 'new-block' ? 'fresh' : undefined}
          >
            <h4 role="none">{group}</h4>
            {inGroup.map((entry, index) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the textbox names it by aria-activedescendant
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are answered where the focus is, in the text
              <div
                key={entry.key}
                id={`${id}-${first + index}`}
                role="option"
                aria-selected={at === first + index}
                className={at === first + index ? 'mi sel' : 'mi'}
                // One entry is chosen, by the arrows or by the mouse, whichever moved last.
                onPointerMove={({ movementX, movementY }) => {
                  if (movementX !== 0 || movementY !== 0) setActive(first + index);
                }}
                onClick={() => take(entry, 'first')}
              >
                {'kind' in entry.mark ? <KindIcon kind={entry.mark.kind} /> : <Icon of={ICONS[entry.mark.icon]} />}
                <div>
                  <div className="t" lang={entry.lang} title={entry.title}>
                    {/* What is made of the typed text is not found by it: nothing of it is marked. */}
                    <MarkedText text={entry.title} query={entry.act.do === 'new-block' ? '' : menu.query} />
                  </div>
                  {entry.meta && <div className="m num">{entry.meta}</div>}
                </div>
                {entry.standing && <StatusIcon standing={entry.standing} />}
              </div>
            ))}
          </div>
        ))}
        {shown.length === 0 && (
          <div className="none">
            {(query === '' && nothingYet(menu.kind, t, room.typing.around.kinds() !== undefined)) || t.nothing}
          </div>
        )}
      </div>
      <div className="keys" aria-hidden="true">
        {!chosen && shown.length > 0 && (
          <span>
            <Keys>ArrowDown</Keys> {t.keys.choose}
          </span>
        )}
        {chosen && (
          <span>
            <Keys>Enter</Keys>{' '}
            {chosen.act.do === 'new-block' ? t.keys.make : menu.kind === 'cite' ? usual : t.keys.insert}
          </span>
        )}
        {hasSecond && (
          <span>
            <Keys>{main}</Keys> {second}
          </span>
        )}
        {menu.kind === 'cite' && chosen && (
          <span>
            <Keys>Tab</Keys> {t.keys.place}
          </span>
        )}
        <span>
          <Keys>Escape</Keys> {t.keys.close}
        </span>
      </div>
      <div className="sr" role="status">
        {t.found(shown.length)}
      </div>
    </div>,
    overlayElement(),
  );
}

type KeyWords = { keys: { note: string; text: string } };

/** What Enter does with a source, and Ctrl Enter where that is something else. */
function placementWords(room: TypingRoom, t: KeyWords): [string, string | null] {
  const [usual, other] = placements(room.typing).map((placement) => t.keys[placement]);
  return [usual ?? '', other ?? null];
}

function exactly(entries: readonly Entry[], name: string): Entry | undefined {
  return entries.find(({ act, title }) => act.do === 'variable' && (act.name === name || title === name));
}

function groupsOf(entries: readonly Entry[]): { group: string; first: number; entries: Entry[] }[] {
  const groups: { group: string; first: number; entries: Entry[] }[] = [];
  entries.forEach((entry, index) => {
    const last = groups.at(-1);
    if (last?.group === entry.group) last.entries.push(entry);
    else groups.push({ group: entry.group, first: index, entries: [entry] });
  });
  return groups;
}

/** Made of words that name nothing. '/eis' names a kind: a new one is an answer to it. */
function isNewOfItsOwn(act: Act): boolean {
  return (act.do === 'new-block' && act.kind === null) || act.do === 'new-variable';
}

/** Why a menu offers nothing before a word was typed, and what to do about it. */
function nothingYet(kind: OpenMenu['kind'], t: TypingTexts['menu'], isLibraryThere: boolean): string | null {
  if (kind === 'cite') return isLibraryThere ? t.noSources : t.noLibrary;
  return kind === 'refer' ? t.noTargets : null;
}
