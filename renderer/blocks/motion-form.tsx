import { useState } from 'react';
import type { BlockOf } from '../../engine/core/blocks/block.ts';
import type { MotionStatus, Votes } from '../../engine/core/blocks/motion.ts';
import { parseCitation } from '../../engine/core/citations/parse.ts';
import { formatDate } from '../../engine/core/dates.ts';
import { AddressLines } from '../library/addresses.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { DateField } from '../parts/date-field.tsx';
import { TextField } from '../parts/field.tsx';
import { Select } from '../parts/select.tsx';
import { TokenField } from '../parts/token-field.tsx';
import { useLanguage, useTexts } from '../texts/language.tsx';
import { kamerstukText } from './describe.ts';
import type { BlockFormProps } from './form-context.ts';
import { LiteralText } from './literal-text.tsx';
import { MotionVotes } from './vote-bar.tsx';
import { VotesEditor } from './votes-editor.tsx';

const STATUSES: readonly MotionStatus[] = ['adopted', 'rejected', 'held', 'withdrawn', 'replaced', 'lapsed'];
const ZAAK = /^\d{4}Z\d{5}$/;

export function MotionForm({ block, onChange, context }: BlockFormProps<'motion'>) {
  const t = useTexts();
  const language = useLanguage();
  const [editsVotes, setEditsVotes] = useState(false);
  const set = (fields: Partial<BlockOf<'motion'>>) => onChange({ ...block, ...fields });
  const file = block.provenance.find((from) => from.kind === 'officielebekendmaking' || from.kind === 'pasted');
  const day = block.decidedOn === null ? null : formatDate(block.decidedOn, language);
  const unknown = block.status === 'unknown';
  return (
    <>
      <TextField
        className="c6"
        label={t.form.title}
        value={block.title}
        lang={block.language}
        onChange={(title) => set({ title })}
      />
      <KamerstukField block={block} onChange={onChange} />
      <ZaakField block={block} onChange={onChange} />
      <DateField className="c2" label={t.form.proposed} value={block.date} onChange={(date) => set({ date })} />
      <TokenField
        className="c4"
        label={t.form.movers}
        tokens={block.movers}
        hint={block.andOthers ? t.form.andOthers : undefined}
        onChange={(movers) => set({ movers })}
      />
      <TextField
        className="c2"
        label={t.form.appreciation}
        value={block.appreciation ?? ''}
        placeholder={t.form.empty}
        onChange={(text) => set({ appreciation: text === '' ? null : text })}
      />
      <TextField
        className="c6"
        label={t.form.gist}
        value={block.gist ?? ''}
        placeholder={t.form.gistExample}
        hint={t.form.gistHint}
        onChange={(text) => set({ gist: text === '' ? null : text })}
      />
      {unknown || block.statusByHand !== null ? (
        <OutcomeByHand block={block} onChange={onChange} context={context} />
      ) : (
        <section className="c6 outc" aria-label={t.form.outcome}>
          <h3 className="h2">{t.form.outcomeIs(t.blocks.status[block.status], day)}</h3>
          <p className="mute">{t.form.outcomeFromDecision(block.decisions.length)}</p>
        </section>
      )}
      {!unknown && (
        <div className="c6">
          <h3 className="lbl">{t.form.vote(day)}</h3>
          {editsVotes ? (
            <VotesEditor
              votes={block.votes}
              onChange={(votes: Votes | null) => set({ votes })}
              onDone={() => setEditsVotes(false)}
            />
          ) : (
            <>
              <MotionVotes motion={block} />
              <div className="lnk">
                <LinkButton onPress={() => setEditsVotes(true)}>
                  {block.votes ? t.form.editVotes : t.form.addVotes}
                </LinkButton>
              </div>
            </>
          )}
        </div>
      )}
      {block.body.length > 0 ? (
        <LiteralText
          label={t.form.motionText}
          body={block.body}
          lang={block.language}
          file={block.unverified ? null : (file?.file ?? null)}
          onDetach={(reason) => set({ unverified: true, note: [block.note, reason].filter(Boolean).join('\n') })}
        />
      ) : (
        <PasteMotion {...{ context }} />
      )}
    </>
  );
}

/** No text yet: paste it, or open the paper. */
function PasteMotion({ context }: Pick<BlockFormProps<'motion'>, 'context'>) {
  const t = useTexts().form;
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <div className="c6">
      <TextField
        label={t.motionText}
        problem={problem}
        value={text}
        face="literal"
        rows={3}
        lang="nl"
        placeholder={t.pasteMotion}
        hint={t.pasteMotionHint}
        onChange={setText}
      />
      <div className="rowf">
        <Button
          large
          look="line"
          disabled={text.trim() === ''}
          onPress={() => void context.onPasteMotion(text).then(setProblem)}
        >
          {t.takeMotionText}
        </Button>
        <Button large onPress={context.onOpenFile}>
          {t.openFile}
        </Button>
      </div>
    </div>
  );
}

function KamerstukField({ block, onChange }: Pick<BlockFormProps<'motion'>, 'block' | 'onChange'>) {
  const t = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const settled = block.kamerstuk === null ? '' : kamerstukText(block.kamerstuk, t);
  const read = typed === null || typed.trim() === '' ? null : parseCitation(typed);
  const found = read?.ok && read.value.source.type === 'kamerstuk' ? read.value.source : null;
  const dossierOnly = block.kamerstuk !== null && block.kamerstuk.number === null;
  return (
    <TextField
      className="c2"
      label={t.form.kamerstuk}
      value={typed ?? settled}
      placeholder={t.form.empty}
      problem={read && !found ? t.form.numberMissing : null}
      hint={found ? t.form.becomes(kamerstukText(found.kamerstuk, t)) : dossierOnly ? t.form.numberNotInFiles : null}
      onChange={(text) => {
        setTyped(text);
        if (text.trim() === '') return onChange({ ...block, kamerstuk: null });
        const parsed = parseCitation(text);
        if (parsed.ok && parsed.value.source.type === 'kamerstuk') {
          const { kamerstuk, sessionYear } = parsed.value.source;
          onChange({ ...block, kamerstuk, sessionYear: sessionYear ?? block.sessionYear });
        }
      }}
      onBlur={() => {
        if (!read || found) setTyped(null);
      }}
    />
  );
}

function ZaakField({ block, onChange }: Pick<BlockFormProps<'motion'>, 'block' | 'onChange'>) {
  const t = useTexts().form;
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && typed !== '' && !ZAAK.test(typed);
  return (
    <TextField
      className="c2"
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

/** An outcome that a person fills in: it stays unknown until there is a day and a source too. */
function OutcomeByHand({ block, onChange, context }: BlockFormProps<'motion'>) {
  const t = useTexts();
  const [status, setStatus] = useState<MotionStatus | null>(block.status === 'unknown' ? null : block.status);
  const [date, setDate] = useState(block.decidedOn);
  const [source, setSource] = useState(block.statusByHand?.source ?? '');
  const settle = (next: { status: MotionStatus | null; date: string | null; source: string }) => {
    setStatus(next.status);
    setDate(next.date);
    setSource(next.source);
    const complete = next.status !== null && next.date !== null && next.source.trim() !== '';
    onChange({
      ...block,
      status: complete && next.status ? next.status : 'unknown',
      decidedOn: complete ? next.date : null,
      statusByHand: complete ? { by: context.by, at: context.now, source: next.source.trim() } : null,
    });
  };
  return (
    <section className="c6 outc" aria-label={t.form.outcome}>
      <h3 className="h2">{block.status === 'unknown' ? t.form.outcomeUnknown : t.form.outcomeByHand}</h3>
      {block.status === 'unknown' && <p className="mute">{t.form.outcomeUnknownWhy}</p>}
      {context.addresses.length > 0 && (
        <>
          <h4 className="lbl">{t.decision.fetchWithBrowser}</h4>
          <AddressLines entries={context.addresses} onCopy={context.onCopy} />
          <p className="hint">{t.form.saveAndDrop}</p>
        </>
      )}
      <h4 className="lbl">{t.form.orByHand}</h4>
      <div className="g3">
        <Select
          label={t.form.outcome}
          minor
          value={status}
          placeholder={t.form.chooseOutcome}
          options={STATUSES.map((value) => ({ value, label: t.form.capital(t.blocks.status[value]) }))}
          onChange={(value) => settle({ status: value, date, source })}
        />
        <DateField
          label={t.form.decisionDate}
          minor
          value={date}
          onChange={(value) => settle({ status, date: value, source })}
        />
        <TextField
          label={t.form.source}
          minor
          value={source}
          placeholder={t.decision.seenInExample}
          onChange={(value) => settle({ status, date, source: value })}
        />
      </div>
      <p className="hint">{t.form.byHandHint}</p>
    </section>
  );
}
