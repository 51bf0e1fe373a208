import { useRef, useState } from 'react';
import { kamerstukOfBlock } from '../../../engine/core/blocks/find-kamerstuk.ts';
import { isSameKamerstuk } from '../../../engine/core/citations/kamerstuk.ts';
import { parseCitation } from '../../../engine/core/citations/parse.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { TextField } from '../../ui/controls/field.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { formatKamerstuk, formatRowTitle } from './describe.ts';
import type { BlockFormProps } from './form-context.ts';

const ZAAK = /^\d{4}Z\d{5}$/;

/**
 * The number of the Kamerstuk in the usual notation. An incomplete number stays in the field and does not change the block.
 */
export function KamerstukField({ block, onChange }: Pick<BlockFormProps<'motion'>, 'block' | 'onChange'>) {
  const t = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  /** The block before the user began to type. */
  const before = useRef(block);
  if (typed === null) before.current = block;
  const settled = block.kamerstuk === null ? '' : formatKamerstuk(block.kamerstuk, t);
  const read = typed === null || typed.trim() === '' ? null : parseCitation(typed);
  const found = read?.ok && read.value.source.type === 'kamerstuk' ? read.value.source : null;
  const dossierOnly = block.kamerstuk !== null && block.kamerstuk.number === null;
  return (
    <TextField
      className="form-span-2"
      label={t.form.kamerstuk}
      value={typed ?? settled}
      placeholder={t.form.empty}
      problem={read && !found ? t.form.numberMissing : null}
      hint={found ? t.form.becomes(formatKamerstuk(found.kamerstuk, t)) : dossierOnly ? t.form.numberNotInFiles : null}
      onChange={(text) => {
        setTyped(text);
        if (text.trim() === '') return onChange({ ...block, kamerstuk: null });
        const parsed = parseCitation(text);
        if (parsed.ok && parsed.value.source.type === 'kamerstuk') {
          const { kamerstuk, sessionYear } = parsed.value.source;
          onChange({ ...block, kamerstuk, sessionYear: sessionYear ?? block.sessionYear });
        } else {
          const { kamerstuk, sessionYear } = before.current;
          onChange({ ...block, kamerstuk, sessionYear });
        }
      }}
      onBlur={() => {
        if (!read || found) setTyped(null);
      }}
    />
  );
}

/** Reports that the library already has a motion with this number. */
export function DuplicateKamerstukNote({ block, context }: Pick<BlockFormProps<'motion'>, 'block' | 'context'>) {
  const t = useTexts();
  const same = block.kamerstuk?.number
    ? context.suggest('', ['motion']).find((other) => isSameKamerstuk(kamerstukOfBlock(other), block.kamerstuk))
    : undefined;
  return (
    <p className="form-span-6 hint block-form-same-paper" role="status">
      {same && (
        <>
          {t.form.alreadyThere(formatRowTitle(same))}{' '}
          <LinkButton onPress={() => context.onOpenBlock(same.id)}>{t.library.open}</LinkButton>
        </>
      )}
    </p>
  );
}

export function ZaakField({ block, onChange }: Pick<BlockFormProps<'motion'>, 'block' | 'onChange'>) {
  const t = useTexts().form;
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && typed !== '' && !ZAAK.test(typed);
  return (
    <TextField
      className="form-span-2"
      label={t.zaak}
      value={typed ?? block.zaak ?? ''}
      placeholder={t.empty}
      problem={isWrong ? t.zaakWrong : null}
      onChange={(text) => {
        const tidy = text.trim().toUpperCase();
        setTyped(tidy);
        if (tidy === '') onChange({ ...block, zaak: null });
        else if (ZAAK.test(tidy)) onChange({ ...block, zaak: tidy });
      }}
      onBlur={() => {
        if (!isWrong) setTyped(null);
      }}
    />
  );
}
