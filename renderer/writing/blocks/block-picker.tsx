import { Plus, Search } from 'lucide-react';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { keyLabelOf } from '../../../electron/ipc/keys.ts';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { useFindBlock } from '../../document/services/app-data.tsx';
import { FieldFrame, type FieldFrameProps } from '../../ui/controls/field.tsx';
import { Icon } from '../../ui/controls/icon.tsx';
import { KindIcon } from '../../ui/controls/kind.tsx';
import { isMac } from '../../ui/keys/key-table.ts';
import { Keys } from '../../ui/keys/keys.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { MarkedText } from '../library/marked-text.tsx';
import { formatRowMeta, formatRowTitle, getStatus } from './describe.ts';
import { StatusIcon } from './status-icon.tsx';

export interface BlockPickerProps extends FieldFrameProps {
  /** Blocks that match the query, best first; also for an empty query. */
  suggest: (query: string) => readonly Block[];
  onPick: (block: Block) => void;
  /** Adds 'Nieuwe bouwsteen ‘klant’' to the end of the list. */
  onMake?: ((title: string) => void) | undefined;
  /** Called by F2 on a suggestion. */
  onOpen?: ((id: string) => void) | undefined;
  placeholder: string;
  /** The selected block's title, shown while the field is empty. */
  value?: string | undefined;
  today: string;
  enterWord?: string | undefined;
  autoFocus?: boolean | undefined;
}

const MOST = 7;

/** A search field for blocks: arrow keys select, Enter confirms, Esc closes. */
export function BlockPicker(props: BlockPickerProps) {
  const t = useTexts();
  const find = useFindBlock();
  const listId = useId();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const found = open ? props.suggest(query).slice(0, MOST) : [];
  const making = props.onMake && query.trim() !== '' ? 1 : 0;
  const count = found.length + making;
  const isAsked = open && query.trim() !== '';
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the list is another, or another is chosen in it.
  useLayoutEffect(() => {
    if (!open || count === 0) return;
    list.current?.scrollIntoView({ block: 'nearest' });
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [open, count, at]);
  const close = () => {
    setOpen(false);
    setQuery('');
    setAt(0);
  };
  /** Clears the query, unless it can become the title of a new block. */
  const leave = () => {
    if (!props.onMake) return close();
    setOpen(false);
    setAt(0);
  };
  const take = (index: number) => {
    const block = found[index];
    if (block) props.onPick(block);
    else if (making === 1) props.onMake?.(query.trim());
    else return;
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const block = found[at];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) setOpen(true);
      else if (count > 0) setAt((at + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      take(at);
    } else if (event.key === 'F2' && open && block && props.onOpen) {
      event.preventDefault();
      props.onOpen(block.id);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      leave();
    }
  };
  return (
    <FieldFrame {...props}>
      {({ id, describedBy }) => (
        <div className="block-picker">
          <div className="field">
            <Icon of={Search} />
            <input
              id={id}
              role="combobox"
              aria-expanded={open && count > 0}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={open && count > 0 ? `${listId}-${at}` : undefined}
              aria-describedby={describedBy}
              value={open ? query : query || (props.value ?? '')}
              placeholder={props.placeholder}
              // biome-ignore lint/a11y/noAutofocus: the picker opens because a person asked for it
              autoFocus={props.autoFocus}
              spellCheck={false}
              onChange={(event) => {
                setQuery(event.target.value);
                setAt(0);
                setOpen(true);
              }}
              onClick={() => setOpen(true)}
              onKeyDown={onKeyDown}
              onBlur={leave}
            />
          </div>
          <div
            ref={list}
            className="menu"
            role="listbox"
            id={listId}
            aria-label={props.label}
            hidden={!open || count === 0}
            // Keeps the focus in the field.
            onMouseDown={(event) => event.preventDefault()}
          >
            {found.map((block, index) => {
              const standing = getStatus(block, t, props.today);
              return (
                <div
                  key={block.id}
                  id={`${listId}-${index}`}
                  role="option"
                  aria-selected={index === at}
                  className={index === at ? 'menu-item is-selected' : 'menu-item'}
                  onClick={() => take(index)}
                  onKeyDown={onKeyDown}
                  tabIndex={-1}
                >
                  <KindIcon kind={block.kind} />
                  <div>
                    <div className="menu-item-title" lang={block.language}>
                      <MarkedText text={formatRowTitle(block)} query={query} />
                    </div>
                    <div className="menu-item-detail numeric">{formatRowMeta(block, t, find)}</div>
                  </div>
                  {standing ? <StatusIcon standing={standing.standing} /> : <span />}
                </div>
              );
            })}
            {making === 1 && (
              <div
                id={`${listId}-${found.length}`}
                role="option"
                aria-selected={at === found.length}
                className={at === found.length ? 'menu-item is-selected' : 'menu-item'}
                onClick={() => take(found.length)}
                onKeyDown={onKeyDown}
                tabIndex={-1}
              >
                <Icon of={Plus} />
                <div className="menu-item-title">{t.blocks.makeNamed(query.trim())}</div>
                <span />
              </div>
            )}
            <div className="menu-keys" aria-hidden="true">
              <span>
                <Keys>Enter</Keys> {props.enterWord ?? t.blocks.choose}
              </span>
              {props.onOpen && (
                <span>
                  <Keys>{keyLabelOf('editBlock', isMac())}</Keys> {t.blocks.openIt}
                </span>
              )}
              <span>
                <Keys>Escape</Keys> {t.controls.closes}
              </span>
            </div>
          </div>
          <div className={isAsked && count === 0 ? 'menu block-picker-nothing' : 'visually-hidden'} role="status">
            {isAsked && (count === 0 ? t.typing.menu.nothing : t.typing.menu.found(count))}
          </div>
        </div>
      )}
    </FieldFrame>
  );
}
