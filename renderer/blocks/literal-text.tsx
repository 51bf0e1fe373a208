import { Lock } from 'lucide-react';
import { useState } from 'react';
import type { BlockContent } from '../../engine/core/richtext/model.ts';
import { plainText } from '../../engine/core/richtext/plain-text.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { useTexts } from '../texts/language.tsx';

export interface LiteralTextProps {
  label: string;
  body: readonly BlockContent[];
  lang: string;
  /** The file that it comes from. */
  file: string | null;
  /** With the reason. */
  onDetach: (reason: string) => void;
}

/** Literal words: locked, and detached only knowingly. */
export function LiteralText({ label, body, lang, file, onDetach }: LiteralTextProps) {
  const texts = useTexts();
  const t = texts.form;
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <div className="c6">
      <h3 className="lbl">{label}</h3>
      <div className="locked" lang={lang}>
        {body.map((node) => (
          <p key={node.id}>{plainText([node])}</p>
        ))}
      </div>
      <div className="lockline">
        <Icon of={Lock} small />
        <span>{file === null ? t.literal : t.literalFrom(file)}</span>
        {!asking && <LinkButton onPress={() => setAsking(true)}>{t.detach}</LinkButton>}
      </div>
      {asking && (
        <div className="detach">
          <TextField label={t.detachReason} value={reason} onChange={setReason} hint={t.detachHint} autoFocus minor />
          <Button
            large
            look="line"
            disabled={reason.trim() === ''}
            onPress={() => {
              onDetach(reason.trim());
              setAsking(false);
            }}
          >
            {t.detach}
          </Button>
          <Button large onPress={() => setAsking(false)}>
            {texts.controls.cancel}
          </Button>
        </div>
      )}
    </div>
  );
}
