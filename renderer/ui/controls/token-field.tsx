import { CircleX, Plus, X } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTexts } from '../texts/language.tsx';
import { useFieldState } from './field-states.ts';
import { Icon } from './icon.tsx';

export interface TokenFieldProps {
  label: string;
  tokens: readonly string[];
  onChange: (tokens: string[]) => void;
  /** The text of the button that adds a name: 'Thema'. Without it this is a plain field. */
  add?: string | undefined;
  className?: string | undefined;
  hint?: string | undefined;
  /** Returns a sentence if a name cannot be added. The name then stays in the field. */
  refuse?: ((name: string) => string | null) | undefined;
  /** Splits typed or pasted text into names. By default at commas, semicolons and line ends. */
  read?: ((text: string) => readonly string[]) | undefined;
  /** Backspace removes nothing, because the last name is not the one that was added last. */
  sorted?: boolean | undefined;
}

function namesInList(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A list of names: Enter or a comma adds one, Backspace in the empty field removes the last. */
export function TokenField(props: TokenFieldProps) {
  const { label, tokens, onChange, add, className, hint, refuse, read = namesInList, sorted = false } = props;
  const t = useTexts();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [adding, setAdding] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useFieldState(problem === null ? null : 'invalid', () => input.current);
  const below = problem ?? hint;
  /** Returns whether the field is empty afterwards. */
  const take = (): boolean => {
    const names = read(text).filter((name, at, all) => all.indexOf(name) === at);
    const refused = names.filter((name) => refuse?.(name));
    const added = names.filter((name) => !refused.includes(name) && !tokens.includes(name));
    if (added.length > 0) onChange([...tokens, ...added]);
    // Keeps a text that contains no name, so that the user can correct it.
    setText(names.length === 0 && /[\p{L}\p{N}]/u.test(text) ? text : refused.join(', '));
    setProblem(refused[0] === undefined ? null : (refuse?.(refused[0]) ?? null));
    return refused.length === 0;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key === 'Enter' || event.key === ',') && text.trim() !== '') {
      event.preventDefault();
      take();
    } else if (event.key === 'Backspace' && text === '' && tokens.length > 0 && !sorted) onChange(tokens.slice(0, -1));
    else if (event.key === 'Escape' && adding) {
      event.stopPropagation();
      // As when the field loses the focus: the typed name is added, and can be removed again.
      if (!take()) return;
      setAdding(false);
      // The button replaces the field and has the same id.
      requestAnimationFrame(() => document.getElementById(id)?.focus());
    }
  };
  const isField = add === undefined;
  return (
    <div className={className}>
      <label className={isField ? 'field-label' : 'token-field-heading'} htmlFor={id}>
        {label}
      </label>
      <div className={isField ? 'token-field' : 'token-field is-bare'}>
        {tokens.map((token) => (
          <span className="token-field-token" key={token}>
            {token}
            <button
              type="button"
              aria-label={t.controls.remove(token)}
              title={t.controls.remove(token)}
              onClick={() => {
                onChange(tokens.filter((one) => one !== token));
                input.current?.focus();
              }}
            >
              <Icon of={X} />
            </button>
          </span>
        ))}
        {isField || adding ? (
          <input
            id={id}
            ref={input}
            value={text}
            // biome-ignore lint/a11y/noAutofocus: it came because a person asked for it
            autoFocus={adding}
            spellCheck={false}
            aria-describedby={below ? `${id}-below` : undefined}
            aria-invalid={problem !== null || undefined}
            onChange={(event) => {
              setText(event.target.value);
              setProblem(null);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => {
              if (take()) setAdding(false);
            }}
          />
        ) : (
          <button
            type="button"
            id={id}
            className="link-add"
            aria-label={t.controls.add(add)}
            onClick={() => setAdding(true)}
          >
            <Icon of={Plus} small />
            {add}
          </button>
        )}
      </div>
      {below && (
        <div className={problem === null ? 'hint' : 'hint is-bad'} id={`${id}-below`}>
          {problem !== null && <Icon of={CircleX} small />}
          {below}
        </div>
      )}
    </div>
  );
}
