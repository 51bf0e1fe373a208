import { ChevronDown } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Popover } from '../overlays/popover.tsx';
import { FieldFrame, type FieldFrameProps } from './field.tsx';
import { Icon } from './icon.tsx';

export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
}

export interface SelectProps<Value extends string> extends FieldFrameProps {
  value: Value | null;
  options: readonly SelectOption<Value>[];
  onChange: (value: Value) => void;
  /** Shown while nothing is selected. */
  placeholder?: string | undefined;
  disabled?: boolean | undefined;
  autoFocus?: boolean | undefined;
}

/** A selection from a short list. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const chosen = props.options.find((option) => option.value === props.value);
  return (
    <FieldFrame {...props}>
      {({ id, describedBy, labelId }) => (
        <AriaSelect
          aria-labelledby={labelId}
          aria-describedby={describedBy}
          selectedKey={props.value}
          onSelectionChange={(key) => {
            const option = props.options.find((one) => one.value === key);
            if (option) props.onChange(option.value);
          }}
          isDisabled={props.disabled ?? false}
          autoFocus={props.autoFocus ?? false}
        >
          <AriaButton id={id} className={props.problem ? 'field is-bad' : 'field'}>
            <SelectValue className="field-value">
              {chosen ? (
                <span title={chosen.label}>{chosen.label}</span>
              ) : (
                <span className="field-placeholder">{props.placeholder}</span>
              )}
            </SelectValue>
            <Icon of={ChevronDown} small />
          </AriaButton>
          <Popover className="menu is-floating" offset={4}>
            <ListBox className="menu-options">
              {props.options.map((option) => (
                <ListBoxItem key={option.value} id={option.value} textValue={option.label} className="menu-item">
                  <span className="menu-item-title">{option.label}</span>
                </ListBoxItem>
              ))}
            </ListBox>
          </Popover>
        </AriaSelect>
      )}
    </FieldFrame>
  );
}
