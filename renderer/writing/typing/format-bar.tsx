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
import { named } from '../../ui/element-names.ts';
import { isMac, shownKeys, type TypingActionName } from '../../ui/keys/key-table.ts';
import { Keys } from '../../ui/keys/keys.tsx';
import { Popover } from '../../ui/overlays/popover.tsx';
import { Tooltip } from '../../ui/overlays/tooltip.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { ALLOWED_CONTENT } from './allowed-content.ts';
import { afterFocus, focusText } from './focus-text.ts';
import type { TypingFeatures } from './typing-features.ts';
import type { TypingState } from './typing-state.ts';

export interface FormatBarProps {
  features: TypingFeatures;
}

/** The bar above the page. It shows the format of the selection and changes it. */
export function FormatBar({ features }: FormatBarProps) {
  return (
    <div className="format-bar-room">
      <Bar features={features} />
    </div>
  );
}

/** The whole bar is one Tab stop; arrows move between its buttons. */
function Bar({ features }: FormatBarProps) {
  const texts = useTexts();
  const t = texts.typing;
  const state = useSyncExternalStore(features.states.onState, features.states.state);
  const holds = ALLOWED_CONTENT[state.holds];
  const kind = state.block && findSnapshot(features.typing.document.head(), state.block)?.kind;
  const blockName = kind ? texts.blocks.kind[kind] : undefined;
  const isInText = state.words;
  const button = (action: TypingActionName, icon: LucideIcon, more: Partial<ToolProps> = {}) => (
    <Tool key={action} action={action} icon={icon} features={features} {...more} />
  );
  return (
    <Toolbar className="format-bar" {...named('format-bar')} aria-label={t.bar.label}>
      {button('undo', Undo2, { disabled: !state.canUndo })}
      {button('redo', Redo2, { disabled: !state.canRedo })}
      <Separator orientation="vertical" className="separator" />
      <StyleMenu features={features} state={state} blockName={blockName} />
      <Separator orientation="vertical" className="separator" />
      {button('bold', Bold, { pressed: state.bold, disabled: !isInText })}
      {button('italic', Italic, { pressed: state.italic, disabled: !isInText })}
      {button('underline', Underline, { pressed: state.underline, disabled: !isInText })}
      <Separator orientation="vertical" className="separator" />
      {button('bullets', List, { pressed: state.list === 'bullet', disabled: !holds.lists || !isInText })}
      {button('numbers', ListOrdered, { pressed: state.list === 'number', disabled: !holds.lists || !isInText })}
      <Separator orientation="vertical" className="separator is-optional" />
      {button('footnote', Superscript, { disabled: !holds.notes || !isInText, isHiddenWhenNarrow: true })}
      {button('link', Link, { pressed: state.link, disabled: !isInText, isHiddenWhenNarrow: true })}
      {button('insertTable', Table, {
        pressed: state.table,
        disabled: !holds.tables,
        isHiddenWhenNarrow: true,
      })}
      {button('insertPicture', Image, { disabled: !holds.tables, isHiddenWhenNarrow: true })}
      <MenuButton
        className="icon-button narrow-only"
        label={t.bar.more}
        entries={(['footnote', 'link', 'insertTable', 'insertPicture', 'pageBreak'] as const).map((action) => ({
          id: action,
          label: t.actions[action],
          shortcut: shownKeys(action, isMac()),
          onPress: () => fromMenu(features, action),
        }))}
      />
      <AriaButton className="button format-bar-insert" preventFocusOnPress onPress={() => features.run('insertBlock')}>
        <Icon of={Plus} />
        <span className="format-bar-text">{t.actions.insertBlock}</span>
      </AriaButton>
      <MenuButton
        className="icon-button format-bar-more"
        label={t.bar.moreInserts}
        icon={ChevronDown}
        entries={MORE_INSERTS.map(({ action, trigger }) => ({
          id: action,
          label: t.actions[action],
          shortcut: trigger ?? shownKeys(action, isMac()),
          onPress: () => fromMenu(features, action),
        }))}
      />
    </Toolbar>
  );
}

/** Runs an action from a menu, after the menu has returned the focus. */
function fromMenu(features: TypingFeatures, action: TypingActionName): void {
  afterFocus(() => {
    focusText(features.typing.active());
    features.run(action);
  });
}

/** Actions of the menu next to 'Blok invoegen', with the characters that open the same menu while typing. */
const MORE_INSERTS: readonly { action: TypingActionName; trigger?: string }[] = [
  { action: 'insertCitation', trigger: '@' },
  { action: 'insertReference', trigger: '[[' },
  { action: 'insertVariable', trigger: '{{' },
  { action: 'footnote' },
  { action: 'insertTable' },
  { action: 'insertPicture' },
  { action: 'link' },
  { action: 'pageBreak' },
];

interface ToolProps {
  action: TypingActionName;
  icon: LucideIcon;
  features: TypingFeatures;
  pressed?: boolean;
  disabled?: boolean;
  /** In a narrow window the button moves into the menu 'Meer'. */
  isHiddenWhenNarrow?: boolean;
}

function Tool({ action, icon, features, pressed, disabled, isHiddenWhenNarrow }: ToolProps) {
  const label = useTexts().typing.actions[action];
  const shortcut = shownKeys(action, isMac());
  const button = useDisabledTitle(disabled ?? false, label, shortcut);
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <AriaButton
        ref={button}
        className={isHiddenWhenNarrow ? 'icon-button is-optional' : 'icon-button'}
        aria-label={label}
        isDisabled={disabled ?? false}
        // The text stays selected, and typing continues in it.
        preventFocusOnPress
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        onPress={() => features.run(action)}
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
  /** Name of the kind of block that contains the caret: 'Eis'. */
  blockName: string | undefined;
}

function StyleMenu({ features, state, blockName }: StyleMenuProps) {
  const t = useTexts().typing;
  const { bar } = t;
  const name =
    blockName !== undefined
      ? blockName
      : state.holds === 'page' || state.style !== 'text'
        ? bar.styles[state.style]
        : bar.holds[state.holds];
  const isLiteral = state.style === 'literal';
  const isFixed = state.holds !== 'page' || state.block !== null || state.style === 'cell';
  return (
    <MenuTrigger>
      <AriaButton
        className="button format-bar-style is-outlined"
        isDisabled={isFixed}
        preventFocusOnPress
        aria-label={bar.style(name)}
      >
        <span className="format-bar-text">{name}</span>
        <Icon of={ChevronDown} small />
      </AriaButton>
      <Popover className="menu is-floating" offset={4}>
        <Menu
          className="menu-options"
          selectionMode="single"
          selectedKeys={[state.style]}
          onAction={(key) => {
            const style = STYLES.find((one) => one === key);
            if (style) features.setStyle(style);
            else features.run('detach');
          }}
        >
          {isLiteral && (
            <MenuItem id="detach" textValue={t.actions.detach} className="menu-item is-plain">
              <span className="menu-item-title">{t.actions.detach}</span>
            </MenuItem>
          )}
          {(isLiteral ? [] : STYLES).map((style) => {
            const action = STYLE_ACTIONS[style];
            const keys = action && shownKeys(action, isMac());
            return (
              <MenuItem
                key={style}
                id={style}
                textValue={bar.styles[style]}
                className={`menu-item is-plain is-${style}`}
              >
                <span className="menu-item-title">{bar.styles[style]}</span>
                {keys && <Keys>{keys}</Keys>}
              </MenuItem>
            );
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
