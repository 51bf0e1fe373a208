import type { LucideIcon } from 'lucide-react';
import {
  Bold,
  ChevronDown,
  Image,
  Italic,
  Link,
  List,
  ListOrdered,
  Plus,
  Redo2,
  Superscript,
  Table,
  Underline,
  Undo2,
} from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Separator } from 'react-aria-components/Separator';
import { Toolbar } from 'react-aria-components/Toolbar';
import { findSnapshot } from '../../../engine/core/drafts/instances.ts';
import type { StyleName } from '../../document/editor/commands/style.ts';
import { STYLES } from '../../document/editor/commands/style.ts';
import { Icon } from '../../ui/controls/icon.tsx';
import { MenuButton } from '../../ui/controls/menu-button.tsx';
import { useDisabledTitle } from '../../ui/controls/use-disabled-title.ts';
import { isMac, shownKeys, type TypingActionName } from '../../ui/keys/key-table.ts';
import { Keys } from '../../ui/keys/keys.tsx';
import { Popover } from '../../ui/overlays/popover.tsx';
import { Tooltip } from '../../ui/overlays/tooltip.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { afterFocus, focusText } from './focus-text.ts';
import { HOLDS } from './holds.ts';
import type { TypingRoom } from './room.ts';
import type { TypingState } from './typing-state.ts';

export interface FormatBarProps {
  room: TypingRoom;
}

/** Above the page: what the selection is and can become. */
export function FormatBar({ room }: FormatBarProps) {
  return (
    <div className="form-room">
      <Bar room={room} />
    </div>
  );
}

/** One Tab stop; arrows go from button to button. */
function Bar({ room }: FormatBarProps) {
  const texts = useTexts();
  const t = texts.typing;
  const state = useSyncExternalStore(room.states.onState, room.states.state);
  const holds = HOLDS[state.holds];
  const kind = state.block && findSnapshot(room.typing.document.head(), state.block)?.kind;
  const blockName = kind ? texts.blocks.kind[kind] : undefined;
  const inWords = state.words;
  const button = (action: TypingActionName, icon: LucideIcon, more: Partial<ToolProps> = {}) => (
    <Tool key={action} action={action} icon={icon} room={room} {...more} />
  );
  return (
    <Toolbar className="form" aria-label={t.bar.label}>
      {button('undo', Undo2, { disabled: !state.canUndo })}
      {button('redo', Redo2, { disabled: !state.canRedo })}
      <Separator orientation="vertical" className="sep" />
      <StyleMenu room={room} state={state} blockName={blockName} />
      <Separator orientation="vertical" className="sep" />
      {button('bold', Bold, { pressed: state.bold, disabled: !inWords })}
      {button('italic', Italic, { pressed: state.italic, disabled: !inWords })}
      {button('underline', Underline, { pressed: state.underline, disabled: !inWords })}
      <Separator orientation="vertical" className="sep" />
      {button('bullets', List, { pressed: state.list === 'bullet', disabled: !holds.lists || !inWords })}
      {button('numbers', ListOrdered, { pressed: state.list === 'number', disabled: !holds.lists || !inWords })}
      <Separator orientation="vertical" className="sep opt" />
      {button('footnote', Superscript, { disabled: !holds.notes || !inWords, narrowsAway: true })}
      {button('link', Link, { pressed: state.link, disabled: !inWords, narrowsAway: true })}
      {button('insertTable', Table, {
        pressed: state.table,
        disabled: !holds.tables,
        narrowsAway: true,
      })}
      {button('insertPicture', Image, { disabled: !holds.tables, narrowsAway: true })}
      <MenuButton
        className="icb only-narrow"
        label={t.bar.more}
        entries={(['footnote', 'link', 'insertTable', 'insertPicture', 'pageBreak'] as const).map((action) => ({
          id: action,
          label: t.actions[action],
          shortcut: shownKeys(action, isMac()),
          onPress: () => fromMenu(room, action),
        }))}
      />
      <AriaButton className="btn insert" preventFocusOnPress onPress={() => room.run('insertBlock')}>
        <Icon of={Plus} />
        <span className="t">{t.actions.insertBlock}</span>
      </AriaButton>
      <MenuButton
        className="icb more-inserts"
        label={t.bar.moreInserts}
        icon={ChevronDown}
        entries={MORE_INSERTS.map(({ action, sign }) => ({
          id: action,
          label: t.actions[action],
          shortcut: sign ?? shownKeys(action, isMac()),
          onPress: () => fromMenu(room, action),
        }))}
      />
    </Toolbar>
  );
}

/** The action asks for the focus itself: the menu has to give it back first. */
function fromMenu(room: TypingRoom, action: TypingActionName): void {
  afterFocus(() => {
    focusText(room.typing.active());
    room.run(action);
  });
}

/** With the signs that do the same when they are typed. */
const MORE_INSERTS: readonly { action: TypingActionName; sign?: string }[] = [
  { action: 'insertCitation', sign: '@' },
  { action: 'insertReference', sign: '[[' },
  { action: 'insertVariable', sign: '{{' },
  { action: 'footnote' },
  { action: 'insertTable' },
  { action: 'insertPicture' },
  { action: 'link' },
  { action: 'pageBreak' },
];

interface ToolProps {
  action: TypingActionName;
  icon: LucideIcon;
  room: TypingRoom;
  pressed?: boolean;
  disabled?: boolean;
  /** Under 'Meer' in a narrow window. */
  narrowsAway?: boolean;
}

function Tool({ action, icon, room, pressed, disabled, narrowsAway }: ToolProps) {
  const label = useTexts().typing.actions[action];
  const shortcut = shownKeys(action, isMac());
  const button = useDisabledTitle(disabled ?? false, label, shortcut);
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <AriaButton
        ref={button}
        className={narrowsAway ? 'icb opt' : 'icb'}
        aria-label={label}
        isDisabled={disabled ?? false}
        // The words stay selected, and typing goes on in them.
        preventFocusOnPress
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        onPress={() => room.run(action)}
      >
        <Icon of={icon} />
      </AriaButton>
    </Tooltip>
  );
}

const STYLE_ACTIONS: { [Name in StyleName]?: TypingActionName } = {
  text: 'text',
  'heading-1': 'heading1',
  'heading-2': 'heading2',
  'heading-3': 'heading3',
};

interface StyleMenuProps extends FormatBarProps {
  state: TypingState;
  /** The kind of the block that holds the caret, as it is called: 'Eis'. */
  blockName: string | undefined;
}

function StyleMenu({ room, state, blockName }: StyleMenuProps) {
  const t = useTexts().typing;
  const { bar } = t;
  const name =
    blockName !== undefined
      ? blockName
      : state.holds === 'page' || state.style !== 'text'
        ? bar.styles[state.style]
        : bar.holds[state.holds];
  const isLiteral = state.style === 'literal';
  const fixed = state.holds !== 'page' || state.block !== null || state.style === 'cell';
  return (
    <MenuTrigger>
      <AriaButton className="btn style line" isDisabled={fixed} preventFocusOnPress aria-label={bar.style(name)}>
        <span className="t">{name}</span>
        <Icon of={ChevronDown} small />
      </AriaButton>
      <Popover className="menu floats" offset={4}>
        <Menu
          className="options"
          selectionMode="single"
          selectedKeys={[state.style]}
          onAction={(key) => {
            const style = STYLES.find((one) => one === key);
            if (style) room.setStyle(style);
            else room.run('detach');
          }}
        >
          {isLiteral && (
            <MenuItem id="detach" textValue={t.actions.detach} className="mi plain">
              <span className="t">{t.actions.detach}</span>
            </MenuItem>
          )}
          {(isLiteral ? [] : STYLES).map((style) => {
            const action = STYLE_ACTIONS[style];
            const keys = action && shownKeys(action, isMac());
            return (
              <MenuItem key={style} id={style} textValue={bar.styles[style]} className={`mi plain as-${style}`}>
                <span className="t">{bar.styles[style]}</span>
                {keys && <Keys>{keys}</Keys>}
              </MenuItem>
            );
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
