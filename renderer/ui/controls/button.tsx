import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Tooltip } from '../overlays/tooltip.tsx';
import { Icon } from './icon.tsx';
import { useDisabledTitle } from './use-disabled-title.ts';

export interface ButtonProps {
  /** A verb. */
  children: ReactNode;
  onPress?: (() => void) | undefined;
  /** `main`: the only filled button of a screen. */
  look?: 'plain' | 'line' | 'main' | undefined;
  /** 32 px high, in forms and dialogs. */
  large?: boolean | undefined;
  icon?: LucideIcon | undefined;
  disabled?: boolean | undefined;
  autoFocus?: boolean | undefined;
  /** The accessible name, if the visible text leaves out the object. */
  label?: string | undefined;
  className?: string | undefined;
  describedBy?: string | undefined;
  type?: 'button' | 'submit' | undefined;
}

export function Button(props: ButtonProps) {
  const { children, look = 'plain', large, icon, disabled, autoFocus, label, className, describedBy, type } = props;
  // A disabled button has no border or fill.
  const shown = look === 'plain' || disabled ? null : look === 'main' ? 'is-primary' : 'is-outlined';
  return (
    <AriaButton
      type={type ?? 'button'}
      className={['button', shown, large && 'is-large', className].filter(Boolean).join(' ')}
      onPress={() => props.onPress?.()}
      isDisabled={disabled ?? false}
      autoFocus={autoFocus ?? false}
      {...(label !== undefined ? { 'aria-label': label } : {})}
      {...(describedBy !== undefined ? { 'aria-describedby': describedBy } : {})}
    >
      {icon && <Icon of={icon} small={!large && look === 'line'} />}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps {
  icon: LucideIcon;
  /** The accessible name and the tooltip. */
  label: string;
  shortcut?: string | undefined;
  onPress?: (() => void) | undefined;
  /** Set for a toggle button. */
  pressed?: boolean | undefined;
  /** Set for a button that opens and closes a part of the window. */
  expanded?: boolean | undefined;
  disabled?: boolean | undefined;
  small?: boolean | undefined;
  className?: string | undefined;
}

/** A button with an icon, for a toolbar. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, shortcut, onPress, pressed, expanded, disabled, small, className } = props;
  const button = useDisabledTitle(disabled ?? false, label, shortcut);
  const shared = {
    ref: button,
    className: ['icon-button', className].filter(Boolean).join(' '),
    'aria-label': label,
    isDisabled: disabled ?? false,
  };
  return (
    <Tooltip text={label} shortcut={shortcut}>
      {pressed === undefined ? (
        <AriaButton
          {...shared}
          onPress={() => onPress?.()}
          {...(expanded !== undefined ? { 'aria-expanded': expanded } : {})}
        >
          <Icon of={icon} small={small} />
        </AriaButton>
      ) : (
        <ToggleButton {...shared} isSelected={pressed} onChange={() => onPress?.()}>
          <Icon of={icon} small={small} />
        </ToggleButton>
      )}
    </Tooltip>
  );
}

export interface LinkButtonProps {
  children: ReactNode;
  onPress: () => void;
  label?: string | undefined;
  /** Set for a button that shows and hides something. */
  expanded?: boolean | undefined;
  /** The id of the element that it shows and hides. */
  controls?: string | undefined;
  /** A secondary action: not blue, and not a Tab stop. */
  quiet?: boolean | undefined;
}

/** A small action in a line of text. */
export function LinkButton({ children, onPress, label, expanded, controls, quiet }: LinkButtonProps) {
  return (
    <AriaButton
      className={quiet ? 'link is-quiet' : 'link'}
      excludeFromTabOrder={quiet ?? false}
      onPress={() => onPress()}
      {...(label !== undefined ? { 'aria-label': label } : {})}
      {...(expanded !== undefined ? { 'aria-expanded': expanded } : {})}
      {...(controls !== undefined ? { 'aria-controls': controls } : {})}
    >
      {children}
    </AriaButton>
  );
}
