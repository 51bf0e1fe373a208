import { Check } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Icon } from './icon.tsx';

export interface CheckboxProps {
  children: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** A second line. */
  detail?: ReactNode;
  disabled?: boolean | undefined;
}

export function Checkbox({ children, checked, onChange, detail, disabled }: CheckboxProps) {
  const id = useId();
  return (
    <div className="choice">
      <span className={checked ? 'choice-check is-on' : 'choice-check'}>
        <input
          id={id}
          type="checkbox"
          checked={checked}
          disabled={disabled}
          aria-describedby={detail ? `${id}-detail` : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        {checked && <Icon of={Check} />}
      </span>
      <span>
        <label htmlFor={id}>{children}</label>
        {detail && (
          <span className="choice-hint" id={`${id}-detail`}>
            {detail}
          </span>
        )}
      </span>
    </div>
  );
}

export interface RadioOption<Value extends string> {
  value: Value;
  label: string;
  detail?: string | undefined;
  /** Shown below the option while it is selected. */
  below?: ReactNode;
}

export interface RadioGroupProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly RadioOption<Value>[];
  onChange: (value: Value) => void;
  /** Lays the options out side by side. */
  row?: boolean | undefined;
}

/** One Tab stop; arrow keys select. */
export function RadioGroup<Value extends string>({ label, value, options, onChange, row }: RadioGroupProps<Value>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={row ? 'choice-group is-row' : 'choice-group'}>
      {options.map((option) => {
        const id = `${name}-${option.value}`;
        return (
          <div key={option.value}>
            <div className="choice">
              <input
                id={id}
                className="choice-radio"
                type="radio"
                name={name}
                checked={option.value === value}
                aria-describedby={option.detail ? `${id}-detail` : undefined}
                onChange={() => onChange(option.value)}
              />
              <span>
                <label htmlFor={id}>{option.label}</label>
                {option.detail && (
                  <span className="choice-hint" id={`${id}-detail`}>
                    {option.detail}
                  </span>
                )}
              </span>
            </div>
            {option.below}
          </div>
        );
      })}
    </div>
  );
}
