import { useRef, useState } from 'react';
import { formatCitation, joinSegments } from '../../../engine/core/citations/format.ts';
import { parseCitation } from '../../../engine/core/citations/parse.ts';
import type { CitationProblem } from '../../../engine/core/citations/problems.ts';
import type { Source } from '../../../engine/core/citations/source.ts';
import { en } from '../../../engine/core/citations/texts/en.ts';
import { nl } from '../../../engine/core/citations/texts/nl.ts';
import type { InterfaceLanguage } from '../../../engine/core/result.ts';
import { TextField } from '../../ui/controls/field.tsx';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';

export interface SourceFieldProps {
  label: string;
  source: Source | null;
  onChange: (source: Source | null) => void;
  className?: string | undefined;
  problem?: string | null | undefined;
}

/** Formats a source in the language of the interface. */
export function formatSource(source: Source, language: InterfaceLanguage): string {
  return joinSegments(formatCitation(source, { language }));
}

/**
 * A source in the usual notation, with the parsed source below it. Other text can become the title of a report. An
 * incomplete number stays in the field and does not change the block.
 */
export function SourceField({ label, source, onChange, className, problem }: SourceFieldProps) {
  const t = useTexts().form;
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  /** The source before the user began to type. */
  const before = useRef(source);
  if (typed === null) before.current = source;
  const settled = source === null ? '' : formatSource(source, language);
  const parsed = typed === null || typed.trim() === '' ? null : parseCitation(typed);
  const isTitle = parsed !== null && !parsed.ok && parsed.problem.code === 'citation-not-recognised';
  const wrong = parsed && !parsed.ok && !isTitle ? parsed.problem : null;
  return (
    <TextField
      className={className}
      label={label}
      value={typed ?? settled}
      placeholder={t.sourceExample}
      problem={wrong ? problemText(wrong, language) : problem}
      hint={
        isTitle
          ? t.sourceBecomesTitle
          : parsed?.ok
            ? t.becomes(formatSource(parsed.value.source, language))
            : t.sourceHint
      }
      onChange={(text) => {
        setTyped(text);
        if (text.trim() === '') return onChange(null);
        const read = parseCitation(text);
        if (read.ok) onChange(read.value.source);
        else if (read.problem.code === 'citation-not-recognised') onChange(reportOf(text.trim(), before.current));
        else onChange(before.current);
      }}
      onBlur={() => {
        if (!wrong) setTyped(null);
      }}
    />
  );
}

function reportOf(title: string, before: Source | null): Source {
  if (before?.type === 'report' || before?.type === 'website') return { ...before, title };
  return { type: 'report', organisation: null, title, date: null, url: null, language: 'nl' };
}

function problemText(problem: CitationProblem, language: InterfaceLanguage): string {
  const texts = (language === 'nl' ? nl : en) as { [code: string]: (values: never) => string };
  return texts[problem.code]?.(problem.values as never) ?? problem.code;
}
