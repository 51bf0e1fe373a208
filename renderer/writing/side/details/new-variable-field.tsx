import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../../ui/controls/button.tsx';
import { TextField } from '../../../ui/controls/field.tsx';
import { Icon } from '../../../ui/controls/icon.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import { type HalfTyped, useHalfTyped } from '../half-typed.ts';

export interface NewVariableFieldProps {
  onNew: (label: string) => void;
  halfTyped?: HalfTyped | undefined;
}

/** A button that becomes the field for the name of a new variable, and a button again. */
export function NewVariableField({ onNew, halfTyped }: NewVariableFieldProps) {
  const t = useTexts();
  const d = t.details;
  const { words: name, isBack, write, close: letGo } = useHalfTyped(halfTyped, 'new-variable', 'variable');
  const button = useRef<HTMLButtonElement>(null);
  /** A name that was not given after all: the field begins with it when it is opened again. */
  const [dropped, setDropped] = useState('');
  const close = (): void => {
    setDropped(name ?? '');
    letGo();
    requestAnimationFrame(() => button.current?.focus());
  };
  if (name === null)
    return (
      <div>
        <button ref={button} type="button" className="addg" onClick={() => write(dropped)}>
          <Icon of={Plus} small />
          {d.variable}
        </button>
      </div>
    );
  const label = name.trim();
  /** The focus goes to the field of the variable that is made. */
  const make = (): void => {
    if (label === '') {
      close();
      return;
    }
    onNew(label);
    setDropped('');
    letGo();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc in its field lets go of it
    <div
      className="new-variable"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <TextField
        label={d.variableName}
        minor
        autoFocus={!isBack}
        value={name}
        hint={d.variableHint}
        onChange={write}
        onEnter={make}
      />
      <div className="rowf">
        <Button look="line" disabled={label === ''} onPress={make}>
          {d.addVariable}
        </Button>
        <Button onPress={close}>{t.controls.cancel}</Button>
      </div>
    </div>
  );
}
