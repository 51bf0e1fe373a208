import { Lock } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ContentNode } from '../../../engine/core/richtext/model.ts';
import { plainText } from '../../../engine/core/richtext/plain-text.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { TextField } from '../../ui/controls/field.tsx';
import { useFieldState } from '../../ui/controls/field-states.ts';
import { Icon } from '../../ui/controls/icon.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

export interface LiteralTextProps {
  label: string;
  body: readonly ContentNode[];
  lang: string;
  /** The file that contains the text. */
  file: string | null;
  /** The user just marked the text as literal. The checkbox had the focus and is gone, so the focus moves here. */
  isJustMade?: boolean | undefined;
  /** For a text that is locked for another reason: the explanation, and the consequence of detaching. */
  locked?: { line: string; after: string } | undefined;
  /** The user tried to save: marks a reason that was typed but not confirmed. */
  isChecked?: boolean | undefined;
  onDetach: (reason: string) => void;
}

/** Shows literal text, locked. The user has to give a reason to detach and edit it. */
export function LiteralText({
  label,
  body,
  lang,
  file,
  isJustMade = false,
  locked,
  isChecked = false,
  onDetach,
}: LiteralTextProps) {
  const texts = useTexts();
  const t = texts.form;
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  useFieldState(asking && reason.trim() !== '' ? 'unsettled' : null, () => null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isJustMade) place.current?.querySelector<HTMLElement>('.block-form-lock button')?.focus();
  }, [isJustMade]);
  const stay = (): void => {
    setAsking(false);
    setReason('');
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('.block-form-lock button')?.focus());
  };
  /** The text becomes editable and takes the focus, unless another element has it. */
  const detach = (): void => {
    const form = place.current?.closest('main');
    onDetach(reason.trim());
    setAsking(false);
    setReason('');
    requestAnimationFrame(() => {
      if (document.activeElement === document.body)
        form?.querySelector<HTMLElement>('[contenteditable="true"]')?.focus();
    });
  };
  return (
    <div className="form-span-6" ref={place}>
      <h3 className="field-label">{label}</h3>
      <div className="block-form-locked" lang={lang}>
        {body.map((node) => (
          <p key={node.id}>{plainText([node])}</p>
        ))}
      </div>
      <div className="block-form-lock">
        <Icon of={Lock} small />
        <span>{locked?.line ?? (file === null ? t.literal : t.literalFrom(file))}</span>
        {!asking && <LinkButton onPress={() => setAsking(true)}>{t.detach}</LinkButton>}
      </div>
      {asking && (
        <div className="block-form-detach">
          <TextField
            label={t.detachReason}
            value={reason}
            onChange={setReason}
            onEnter={() => {
              if (reason.trim() !== '') detach();
            }}
            problem={isChecked && reason.trim() !== '' ? t.notDetached : null}
            hint={locked?.after ?? t.detachHint}
            autoFocus
            minor
          />
          <Button large look="line" disabled={reason.trim() === ''} onPress={detach}>
            {t.detach}
          </Button>
          <Button large onPress={stay}>
            {texts.controls.cancel}
          </Button>
        </div>
      )}
    </div>
  );
}
