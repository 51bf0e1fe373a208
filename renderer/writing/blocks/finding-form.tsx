import { useState } from 'react';
import type { BlockOf } from '../../../engine/core/blocks/block.ts';
import { FINDING_LEVELS, FINDING_WORDINGS, listFindingGaps } from '../../../engine/core/blocks/finding.ts';
import { isByGreta } from '../../../engine/core/citations/source.ts';
import { Checkbox } from '../../ui/controls/choice.tsx';
import { TextField } from '../../ui/controls/field.tsx';
import { Select } from '../../ui/controls/select.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { listBlockOptions } from './block-options.ts';
import { BodyField } from './body-field.tsx';
import { blankToNull, NONE } from './field-values.ts';
import type { BlockFormProps } from './form-context.ts';
import { FormFields } from './form-fields.tsx';
import { LiteralText } from './literal-text.tsx';
import { ProseField } from './prose-field.tsx';
import { TitleField } from './title-field.tsx';
import { ValidUntilField } from './valid-until-field.tsx';

export function FindingForm({ block, onChange, context }: BlockFormProps<'finding'>) {
  const t = useTexts();
  const [isTicked, setTicked] = useState(false);
  const set = (fields: Partial<BlockOf<'finding'>>) => onChange({ ...block, ...fields });
  const report = block.report === null ? undefined : context.find(block.report);
  const source = report?.kind === 'source' ? report.source : null;
  const sections = report?.kind === 'source' ? report.sections.filter((section) => section.number !== null) : [];
  const file = block.provenance[0]?.file ?? null;
  return (
    <FormFields<'finding'>
      of={{
        title: (
          <TitleField label={t.form.subject} block={block} context={context} onChange={(title) => set({ title })} />
        ),
        report: (
          <Select
            className="form-span-6"
            label={t.form.report}
            {...listBlockOptions('source', block.report, context, {
              none: t.form.noReport,
              notHere: t.form.reportNotHere,
            })}
            onChange={(id) => set({ report: id === NONE ? null : id })}
          />
        ),
        section:
          sections.length > 0 ? (
            <Select
              className="form-span-4"
              label={t.form.section}
              value={block.section ?? NONE}
              options={[
                { value: NONE, label: t.form.empty },
                ...sections.map((section) => ({
                  value: section.number ?? NONE,
                  label: `${section.number} ${section.title}`,
                })),
              ]}
              onChange={(section) => set({ section: section === NONE ? null : section })}
            />
          ) : (
            <TextField
              className="form-span-4"
              label={t.form.section}
              value={block.section ?? ''}
              placeholder={t.form.empty}
              onChange={(text) => set({ section: blankToNull(text) })}
            />
          ),
        paragraph: (
          <TextField
            className="form-span-2"
            label={t.form.paragraph}
            value={block.paragraph ?? ''}
            placeholder={t.form.empty}
            hint={listFindingGaps(block, source).includes('paragraph') ? t.form.paragraphHint : null}
            onChange={(text) => set({ paragraph: blankToNull(text) })}
          />
        ),
        page: (
          <TextField
            className="form-span-2"
            label={t.form.page}
            value={block.page ?? ''}
            placeholder={t.form.empty}
            hint={listFindingGaps(block, source).includes('page') ? t.form.pageHint : null}
            onChange={(text) => set({ page: blankToNull(text) })}
          />
        ),
        // Only GRETA asks at a level. Without a report, a level that was filled in can be removed.
        level: (source === null ? block.level !== null : isByGreta(source)) ? (
          <Select
            className="form-span-3"
            label={t.form.level}
            value={block.level ?? NONE}
            options={[
              { value: NONE, label: t.form.levelUnknown },
              ...FINDING_LEVELS.map((level) => ({ value: level, label: t.form.levels[level] })),
            ]}
            hint={t.form.levelHint}
            onChange={(level) => set({ level: FINDING_LEVELS.find((one) => one === level) ?? null })}
          />
        ) : null,
        gist: (
          <ProseField
            className="form-span-3"
            label={t.form.gist}
            context={context}
            lang={block.language}
            value={block.gist ?? ''}
            placeholder={t.form.empty}
            onChange={(text) => set({ gist: blankToNull(text) })}
          />
        ),
        body:
          block.literal && block.body.length > 0 ? (
            <LiteralText
              label={t.form.reportText}
              body={block.body}
              lang={block.language}
              file={file}
              isJustMade={isTicked}
              isChecked={context.hasTriedToSave}
              onDetach={(reason) => set({ literal: false, note: [block.note, reason].filter(Boolean).join('\n') })}
            />
          ) : (
            <>
              <BodyField
                label={t.form.text}
                body={block.body}
                lang={block.language}
                face="document"
                context={context}
                hint={t.form.ownWordsHint}
                // A changed text is no longer literal. Marking it as literal locks it again.
                onChange={(body) => set({ body, literal: false })}
              />
              <div className="form-span-6">
                <Checkbox
                  checked={block.literal}
                  disabled={block.body.length === 0 && !block.literal}
                  detail={block.body.length === 0 ? t.form.literalFirstText : t.form.literalDetail}
                  onChange={(literal) => {
                    setTicked(literal);
                    set({
                      literal,
                      language: literal && source && 'language' in source ? source.language : block.language,
                    });
                  }}
                >
                  {t.form.isLiteral}
                </Checkbox>
              </div>
            </>
          ),
        // The checkbox below the text.
        literal: null,
        // Follows from the report from which the text was taken.
        fingerprint: null,
        translation: isForeign(block) ? (
          <ProseField
            className="form-span-6"
            label={t.form.translation}
            context={context}
            lang="nl"
            rows={3}
            value={block.translation ?? ''}
            placeholder={t.form.empty}
            hint={t.form.translationHint}
            onChange={(text) => set({ translation: blankToNull(text) })}
          />
        ) : null,
        ownWords: block.literal ? (
          <ProseField
            className="form-span-6"
            label={t.form.ownWords}
            context={context}
            lang="nl"
            rows={3}
            value={block.ownWords ?? ''}
            placeholder={t.form.empty}
            onChange={(text) => set({ ownWords: blankToNull(text) })}
          />
        ) : null,
        wording:
          block.translation !== null || block.ownWords !== null || block.wording !== 'body' ? (
            <Select
              className="form-span-3"
              label={t.form.wording}
              value={block.wording}
              options={FINDING_WORDINGS.map((wording) => ({ value: wording, label: t.form.wordings[wording] }))}
              onChange={(chosen) => set({ wording: FINDING_WORDINGS.find((wording) => wording === chosen) ?? 'body' })}
            />
          ) : null,
        validUntil: <ValidUntilField block={block} onChange={onChange} />,
      }}
    />
  );
}

/** Whether a translation makes sense: the literal text is not Dutch, or there is one already. */
function isForeign({ literal, language, translation }: BlockOf<'finding'>): boolean {
  return (literal && !language.startsWith('nl')) || translation !== null;
}
