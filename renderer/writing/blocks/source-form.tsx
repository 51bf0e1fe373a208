import { useMemo } from 'react';
import { UNTITLED_SOURCE } from '../../../engine/core/blocks/blank-block.ts';
import { createFindPaper } from '../../../engine/core/blocks/find-paper.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { DateField } from '../../ui/controls/date-field.tsx';
import { TextField } from '../../ui/controls/field.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { BodyField } from './body-field.tsx';
import { formatKamerstuk, formatRowTitle } from './describe.ts';
import { blankToNull } from './field-values.ts';
import type { BlockFormProps } from './form-context.ts';
import { FormFields } from './form-fields.tsx';
import { SourceField } from './source-field.tsx';
import { TitleField } from './title-field.tsx';
import { ValidUntilField } from './valid-until-field.tsx';

export function SourceForm({ block, onChange, context }: BlockFormProps<'source'>) {
  const t = useTexts();
  const { source } = block;
  const isNamed = !('title' in source && source.title === UNTITLED_SOURCE);
  return (
    <FormFields<'source'>
      of={{
        title: (
          <TitleField
            label={t.form.name}
            block={block}
            context={context}
            official
            onChange={(title) => onChange({ ...block, title })}
          />
        ),
        source: (
          <>
            <SourceField
              className="form-span-6"
              label={t.form.citation}
              source={isNamed ? source : null}
              problem={context.hasTriedToSave && !isNamed ? t.form.citationMissing : null}
              onChange={(next) => {
                if (next) onChange({ ...block, source: next });
              }}
            />
            {source.type === 'greta-report' && (
              <TextField
                className="form-span-3"
                label={t.form.reportNumber}
                value={source.number ?? ''}
                placeholder={t.form.reportNumberExample}
                onChange={(text) => onChange({ ...block, source: { ...source, number: blankToNull(text) } })}
              />
            )}
            {(source.type === 'report' || source.type === 'website') && (
              <>
                <TextField
                  className="form-span-3"
                  label={t.form.organisation}
                  value={source.organisation ?? ''}
                  placeholder={t.form.empty}
                  onChange={(text) => onChange({ ...block, source: { ...source, organisation: blankToNull(text) } })}
                />
                <DateField
                  className="form-span-3"
                  label={t.form.date}
                  value={source.date}
                  onChange={(date) => onChange({ ...block, source: { ...source, date } })}
                />
                <TextField
                  className="form-span-6"
                  label={t.form.webAddress}
                  value={source.url ?? ''}
                  placeholder={t.form.empty}
                  hint={t.form.webAddressHint}
                  onChange={(text) => onChange({ ...block, source: { ...source, url: blankToNull(text) } })}
                />
              </>
            )}
          </>
        ),
        body: block.body.length > 0 && (
          <BodyField
            label={t.form.text}
            body={block.body}
            lang={block.language}
            face="document"
            context={context}
            onChange={(body) => onChange({ ...block, body })}
          />
        ),
        sections: block.sections.length > 0 && (
          <div className="form-span-6">
            <h3 className="field-label">{t.form.sections(block.sections.length)}</h3>
            <ul className="block-form-sections">
              {block.sections.map((section) => (
                <li key={`${section.number ?? ''}-${section.title}`}>
                  <span className="numeric">{section.number}</span>
                  <span lang="en">{section.title}</span>
                </li>
              ))}
            </ul>
          </div>
        ),
        sender: source.type === 'kamerstuk' && (
          <TextField
            className="form-span-6"
            label={t.form.sender}
            value={block.sender ?? ''}
            placeholder={t.form.senderExample}
            onChange={(text) => onChange({ ...block, sender: blankToNull(text) })}
          />
        ),
        names: block.names.length > 0 && <NamedPapers block={block} context={context} />,
        validUntil: <ValidUntilField block={block} onChange={onChange} />,
      }}
    />
  );
}

/** The Kamerstukken that a paper names; one that is in the library opens. */
function NamedPapers({ block, context }: Pick<BlockFormProps<'source'>, 'block' | 'context'>) {
  const t = useTexts();
  const findPaper = useMemo(() => createFindPaper(context.suggest('', ['motion', 'source'])), [context]);
  return (
    <div className="form-span-6">
      <h3 className="field-label">{t.form.papersNamed(block.names.length)}</h3>
      <ul className="block-form-sections">
        {block.names.map((named) => {
          const there = findPaper(named);
          const name = formatKamerstuk(named, t);
          return (
            <li className="block-form-paper" key={name}>
              <span className="numeric">
                {there ? <LinkButton onPress={() => context.onOpenBlock(there.id)}>{name}</LinkButton> : name}
              </span>
              <span lang="nl">{there ? formatRowTitle(there) : ''}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
