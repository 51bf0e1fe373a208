import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../../ui/controls/button.tsx';
import { TextField } from '../../../ui/controls/field.tsx';
import { Icon } from '../../../ui/controls/icon.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import { type UnsavedTexts, useUnsavedField } from '../unsaved-field.ts';

export interface NewVariableFieldProps {
  onNew: (label: string) => void;
  unsavedTexts?: UnsavedTexts | undefined;
}

/** A button that opens a field for the name of a new variable. */
export function NewVariableField({ onNew, unsavedTexts }: NewVariableFieldProps) {
  const t = useTexts();
  const d = t.details;
  const { text: name, isReopened, write, close: letGo } = useUnsavedField(unsavedTexts, 'new-variable', 'variable');
  const button = useRef<HTMLButtonElement>(null);
  /** A discarded name, with which the field opens again. */
  const [discarded, setDropped] = useState('');
  const close = (): void => {
    setDropped(name ?? '');
    letGo();
    requestAnimationFrame(() => button.current?.focus());
  };
  if (name === null)
    return (
      <div>
        <button ref={button} type="button" className="link-add" onClick={() => write(discarded)}>
          <Icon of={Plus} small />
          {d.variable}
        </button>
      </div>
    );
  const label = name.trim();
  /** Closes the field. The focus goes to the field of the new variable. */
  const addVariable = (): void => {
    if (label === '') {
      close();
      return;
    }
    onNew(label);
    setDropped('');
    letGo();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc in its field closes it
    <div
      className="details-new-variable"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <TextField
        label={d.variableName}
        minor
        autoFocus={!isReopened}
        value={name}
        hint={d.variableHint}
        onChange={write}
        onEnter={addVariable}
      />
      <div className="form-row">
        <Button look="line" disabled={label === ''} onPress={addVariable}>
          {d.addVariable}
        </Button>
        <Button onPress={close}>{t.controls.cancel}</Button>
      </div>
    </div>
  );
}
