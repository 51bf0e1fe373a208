import { useState } from 'react';
import type { ContentNode } from '../../../engine/core/richtext/model.ts';
import { plainText } from '../../../engine/core/richtext/plain-text.ts';
import { TextField } from '../../ui/controls/field.tsx';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import type { FormContext } from './form-context.ts';
import { createInlineFormatter } from './inline-formatter.ts';
import { formatParagraphs, parseParagraphs } from './plain-paragraphs.ts';

export interface BodyFieldProps {
  label: string;
  body: ContentNode[];
  onChange: (body: ContentNode[]) => void;
  context: FormContext;
  lang: string;
  face: 'document' | 'literal' | 'quote';
  /** Turns off the spelling check: the text of an official document must not be corrected. */
  official?: boolean | undefined;
  rows?: number | undefined;
  hint?: string | undefined;
  autoFocus?: boolean | undefined;
}

/** Edits the text of a block as plain text. The field keeps the typed text; the body is derived from it. */
export function BodyField(props: BodyFieldProps) {
  const { label, body, onChange, context, lang, face, official, rows = 4, hint, autoFocus } = props;
  const t = useTexts();
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const text = formatParagraphs(body);
  if (context.bodyEditor)
    return (
      <div className="form-span-6">
        {context.bodyEditor({ label, body, onChange, lang, face, official, hint, autoFocus })}
      </div>
    );
  if (text === null) {
    const say = createInlineFormatter({ find: context.find, t, language });
    return (
      <div className="form-span-6">
        <h3 className="field-label">{label}</h3>
        <div className="block-form-locked is-plain" lang={lang}>
          {body.map((node) => (
            <p key={node.id}>{plainText([node], say)}</p>
          ))}
        </div>
        <p className="hint">{t.form.richBody}</p>
      </div>
    );
  }
  return (
    <TextField
      className="form-span-6"
      label={label}
      value={typed ?? text}
      lang={lang}
      face={face}
      rows={rows}
      hint={hint}
      autoFocus={autoFocus}
      onChange={(next) => {
        setTyped(next);
        onChange(parseParagraphs(next, body, context.newId));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
