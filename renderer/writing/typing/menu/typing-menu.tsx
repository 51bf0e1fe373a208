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
import { allowedPlacements } from '../citation/placement.ts';
import type { TypingTexts } from '../texts/nl.ts';
import type { TypingFeatures } from '../typing-features.ts';
import type { Entry, EntryAction, PartIcon } from './entries.ts';
import type { OpenMenu } from './menu-controller.ts';
import { type ActMode, hasSecondAction, isWrittenInPlace, takeEntry } from './take-entry.ts';
import { useEntries } from './use-entries.ts';
import { useMenuPosition } from './use-menu-position.ts';

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

/**
 * The menu at the caret for `/`, `@`, `[[` and `{{`. The caret stays in the text; arrows select an entry, Enter takes
 * it.
 */
export function TypingMenu({ features }: { features: TypingFeatures }) {
  const open = useSyncExternalStore(features.menu.onChange, features.menu.open);
  return open && <MenuFor key={`${open.kind} ${open.node} ${open.offset}`} features={features} menu={open} />;
}

function MenuFor({ features, menu }: { features: TypingFeatures; menu: OpenMenu }) {
  const texts = useTexts();
  const t = texts.typing.menu;
  const id = useId();
  const { entries, isCurrent } = useEntries(features, menu);
  const [active, setActive] = useState<number | null>(0);
  const [pendingChoice, setPendingChoice] = useState<{ query: string; mode: ActMode } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const isPlaced = useMenuPosition(menu, list, entries);

  // If the only entry makes something new, no entry is active: Enter ends the line.
  const hasOnlyNew = (entries ?? []).every(({ act }) => isUnrelatedNew(act));
  const query = menu.query;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new query activates the first entry again.
  useEffect(() => setActive(hasOnlyNew && query !== '' && menu.kind === 'insert' ? null : 0), [query, hasOnlyNew]);

  const take = (entry: Entry, mode: ActMode): void => takeEntry(features, entry.act, mode);
  const shown = entries ?? [];
  const at = active === null ? null : Math.min(active, shown.length - 1);
  const handleKey = (event: KeyboardEvent): boolean => {
    const main = isMac() ? event.metaKey : event.ctrlKey;
    switch (event.key) {
      case 'Escape':
        features.menu.close();
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
          // The user types faster than the search: the key takes the first entry of its result.
          setPendingChoice({ query, mode });
          return true;
        }
        const entry = at === null ? undefined : shown[at];
        // Without entries, Enter ends the line. Ctrl Enter is for the menu: it must not insert a page break.
        if (!entry) return mode === 'second';
        take(entry, mode);
        return true;
      }
      case '}': {
        // Typing {{naam}} completely takes that variable.
        const whole =
          menu.kind === 'variable' && query.endsWith('}') ? findExact(shown, query.slice(0, -1)) : undefined;
        if (!whole) return false;
        take(whole, 'first');
        return true;
      }
      default:
        return false;
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once, when the entries of the pending query are there.
  useEffect(() => {
    if (pendingChoice === null || !isCurrent) return;
    setPendingChoice(null);
    const [entry] = shown;
    if (pendingChoice.query !== query) return;
    if (entry && !hasOnlyNew) take(entry, pendingChoice.mode);
    else if (pendingChoice.mode === 'first') menu.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
  }, [pendingChoice, isCurrent]);
  const latest = useRef(handleKey);
  latest.current = handleKey;
  useLayoutEffect(() => {
    features.menu.setKeys((event) => latest.current(event));
    return () => features.menu.setKeys(null);
  }, [features]);

  // The page's text box names the active entry and keeps the focus.
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
  const [usual, other] = placementWords(features, t);
  const second = { insert: t.keys.ground, cite: other, refer: t.keys.page, variable: null }[menu.kind];
  const main = keyLabelOf('asGround', isMac());
  const chosen = at === null ? undefined : shown[at];
  const act = chosen?.act;
  const hasSecond = second !== null && act !== undefined && hasSecondAction(act, features.typing.commands);
  return createPortal(
    <div
      ref={list}
      className="menu is-typing"
      data-placed={isPlaced ? '' : undefined}
      // The text keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
    >
      <div role="listbox" aria-label={label} id={`${id}-list`} className="menu-typing-list" tabIndex={0}>
        {groupsOf(shown).map(({ group, first, entries: inGroup }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, as in the listbox pattern
          <div
            role="group"
            aria-label={group}
            key={`${group} ${first}`}
            className={first > 0 && inGroup[0]?.act.do === 'new-block' ? 'menu-typing-new' : undefined}
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
                className={at === first + index ? 'menu-item is-selected' : 'menu-item'}
                // The entry that the arrows or the mouse reached last is active.
                onPointerMove={({ movementX, movementY }) => {
                  if (movementX !== 0 || movementY !== 0) setActive(first + index);
                }}
                onClick={() => take(entry, 'first')}
              >
                {'kind' in entry.mark ? <KindIcon kind={entry.mark.kind} /> : <Icon of={ICONS[entry.mark.icon]} />}
                <div>
                  <div className="menu-item-title" lang={entry.lang} title={entry.title}>
                    {/* A new block consists of the query, so marking the query in it would be useless. */}
                    <MarkedText text={entry.title} query={entry.act.do === 'new-block' ? '' : menu.query} />
                  </div>
                  {entry.meta && <div className="menu-item-detail numeric">{entry.meta}</div>}
                </div>
                {entry.standing && <StatusIcon standing={entry.standing} />}
              </div>
            ))}
          </div>
        ))}
        {shown.length === 0 && (
          <div className="menu-empty">
            {(query === '' && emptyMessage(menu.kind, t, features.typing.dependencies.kinds() !== undefined)) ||
              t.nothing}
          </div>
        )}
      </div>
      <div className="menu-keys" aria-hidden="true">
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
        {chosen && isWrittenInPlace(chosen.act) && (
          <span>
            <Keys>Tab</Keys> {t.keys.details}
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
      <div className="visually-hidden" role="status">
        {t.found(shown.length)}
      </div>
    </div>,
    overlayElement(),
  );
}

type KeyWords = { keys: { note: string; text: string } };

/** The actions of Enter and Ctrl Enter for a citation; null if Ctrl Enter does the same. */
function placementWords(features: TypingFeatures, t: KeyWords): [string, string | null] {
  const [usual, other] = allowedPlacements(features.typing).map((placement) => t.keys[placement]);
  return [usual ?? '', other ?? null];
}

function findExact(entries: readonly Entry[], name: string): Entry | undefined {
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

/**
 * Whether the entry makes something new that the query does not name. '/eis' names a kind, so a new demand matches it.
 */
function isUnrelatedNew(act: EntryAction): boolean {
  return (act.do === 'new-block' && act.kind === null) || act.do === 'new-variable';
}

/** Explains an empty menu before the first typed character, and says what to do. */
function emptyMessage(kind: OpenMenu['kind'], t: TypingTexts['menu'], isLibraryThere: boolean): string | null {
  if (kind === 'cite') return isLibraryThere ? t.noSources : t.noLibrary;
  return kind === 'refer' ? t.noTargets : null;
}
