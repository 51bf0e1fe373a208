import { Search, X } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import { Keys } from '../keys/keys.tsx';
import { IconButton } from './button.tsx';
import { Icon } from './icon.tsx';

export interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  clearLabel: string;
  shortcut?: string | undefined;
  onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
  /** The id of the list that it filters. */
  controls?: string | undefined;
}

export function SearchField(props: SearchFieldProps) {
  return (
    <search className="field">
      <Icon of={Search} />
      <input
        ref={props.inputRef}
        type="search"
        value={props.value}
        placeholder={props.label}
        aria-label={props.label}
        aria-controls={props.controls}
        spellCheck={false}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={props.onKeyDown}
      />
      {props.value === '' ? (
        props.shortcut && <Keys>{props.shortcut}</Keys>
      ) : (
        <IconButton
          icon={X}
          label={props.clearLabel}
          small
          className="field-clear"
          onPress={() => props.onChange('')}
        />
      )}
    </search>
  );
}
