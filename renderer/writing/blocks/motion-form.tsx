import { useMemo, useState } from 'react';
import type { BlockOf } from '../../../engine/core/blocks/block.ts';
import type { SourceKind } from '../../../engine/core/blocks/common.ts';
import type { MotionStatus, Votes } from '../../../engine/core/blocks/motion.ts';
import { parseMovers } from '../../../engine/core/records/movers.ts';
import { plainText } from '../../../engine/core/richtext/plain-text.ts';
import { findFactionSizes, readVoteList, type VoteList } from '../../../engine/core/votes/vote-list.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { DateField } from '../../ui/controls/date-field.tsx';
import { Note } from '../../ui/controls/notes.tsx';
import { TokenField } from '../../ui/controls/token-field.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { BodyField } from './body-field.tsx';
import { FollowUpEditor } from './follow-up-editor.tsx';
import type { BlockFormProps } from './form-context.ts';
import { FormFields } from './form-fields.tsx';
import { LiteralText } from './literal-text.tsx';
import { MotionDecisions } from './motion-decisions.tsx';
import { DuplicateKamerstukNote, KamerstukField, ZaakField } from './motion-numbers.tsx';
import { OutcomeByHand } from './motion-outcome.tsx';
import { PasteMotion } from './paste-motion.tsx';
import { ProseField } from './prose-field.tsx';
import { TitleField } from './title-field.tsx';
import { ValidUntilField } from './valid-until-field.tsx';
import { MotionVotes, SEATS } from './vote-bar.tsx';
import { VotesEditor } from './votes-editor.tsx';

/** Written after the names if a motion has more movers. */
const OTHERS = 'c.s.';

/** Most lines that are shown of a text that was not understood. */
const MOST_REST = 20;

/** The kinds of files that hold the text of a motion. */
const TEXT_FILES: ReadonlySet<SourceKind> = new Set([
  'officielebekendmaking',
  'official-page',
  'web-page',
  'pdf',
  'pasted',
]);

export function MotionForm({ block, onChange, context }: BlockFormProps<'motion'>) {
  const t = useTexts();
  const [editsVotes, setEditsVotes] = useState(false);
  // For an empty motion the text field comes first, because pasting the text fills in most other fields. It does not move
  // while the user fills them in.
  const [startsWithPaste] = useState(block.title.trim() === '' && block.body.length === 0);
  const set = (fields: Partial<BlockOf<'motion'>>) => onChange({ ...block, ...fields });
  const file = block.provenance.find(({ kind }) => TEXT_FILES.has(kind));
  const day = block.decidedOn === null ? null : t.date(block.decidedOn);
  const unknown = block.status === 'unknown';
  const [pasted, setPasted] = useState('');
  const [rest, setRest] = useState<readonly string[]>([]);
  /** The list of votes below the pasted text. */
  const [list, setList] = useState<VoteList | null>(null);
  const chamber = block.kamerstuk?.chamber ?? 'II';
  const sizes = useMemo(
    () =>
      findFactionSizes(
        context.suggest('', ['motion']).filter((one) => one.kind === 'motion'),
        block.decidedOn,
        chamber,
      ),
    [context.suggest, block.decidedOn, chamber],
  );
  // The paste field remains while its text equals the block's. Any other text, of the library or of an earlier revision, is
  // edited below.
  const isPasting =
    block.body.length === 0 || (pasted !== '' && removeWhiteSpace(pasted) === removeWhiteSpace(plainText(block.body)));
  const paste = isPasting && (
    <PasteMotion
      block={block}
      onChange={onChange}
      context={context}
      text={pasted}
      onText={setPasted}
      onRead={(lines) => {
        setPasted('');
        const read = readVoteList(lines, sizes);
        setList(read);
        setRest(read?.rest ?? lines);
        if (read && block.votes === null) setEditsVotes(true);
      }}
    />
  );
  const notUnderstood = rest.length > 0 && (
    <div className="form-span-6">
      <Note tone="warn" title={t.form.notUnderstood(rest.length)}>
        <div lang="nl">{rest.slice(0, MOST_REST).join(' · ')}</div>
      </Note>
    </div>
  );
  return (
    <>
      {startsWithPaste && paste}
      {notUnderstood}
      <FormFields<'motion'>
        of={{
          title: (
            <TitleField
              label={t.form.title}
              block={block}
              context={context}
              official
              onChange={(title) => set({ title })}
            />
          ),
          kamerstuk: <KamerstukField block={block} onChange={onChange} />,
          zaak: <ZaakField block={block} onChange={onChange} />,
          date: (
            <>
              <DateField
                className="form-span-2"
                label={t.form.proposed}
                value={block.date}
                onChange={(date) => set({ date })}
              />
              <DuplicateKamerstukNote block={block} context={context} />
            </>
          ),
          movers: (
            <TokenField
              className="form-span-4"
              label={t.form.movers}
              tokens={block.andOthers ? [...block.movers, OTHERS] : block.movers}
              hint={block.andOthers ? t.form.andOthers : undefined}
              read={(text) => {
                const { names, andOthers } = parseMovers(text);
                return andOthers ? [...names, OTHERS] : names;
              }}
              onChange={(tokens) =>
                set({ movers: tokens.filter((token) => token !== OTHERS), andOthers: tokens.includes(OTHERS) })
              }
            />
          ),
          // With the movers.
          andOthers: null,
          appreciation: (
            <ProseField
              className="form-span-2"
              label={t.form.appreciation}
              context={context}
              lang={block.language}
              value={block.appreciation ?? ''}
              placeholder={t.form.empty}
              onChange={(text) => set({ appreciation: text === '' ? null : text })}
            />
          ),
          gist: (
            <ProseField
              className="form-span-6"
              label={t.form.gist}
              context={context}
              lang={block.language}
              value={block.gist ?? ''}
              placeholder={t.form.gistExample}
              hint={t.form.gistHint}
              onChange={(text) => set({ gist: text === '' ? null : text })}
            />
          ),
          status:
            (block.decisions.length === 0 && block.replacedBy === null) || unknown || block.statusByHand !== null ? (
              <OutcomeByHand
                key={list?.result}
                block={block}
                onChange={onChange}
                context={context}
                found={findStatus(list)}
              />
            ) : (
              <section className="form-span-6 block-form-outcome" aria-label={t.form.outcome}>
                <h3 className="heading">{t.form.outcomeIs(t.blocks.status[block.status], day)}</h3>
                <p className="muted">{t.form.outcomeFromDecision(block.decisions.length)}</p>
              </section>
            ),
          // With the outcome.
          decidedOn: null,
          statusByHand: null,
          decisions: (
            <div className="form-span-6 block-form-decisions-frame">
              <MotionDecisions decisions={block.decisions} now={context.now} />
            </div>
          ),
          followUp: (
            <FollowUpEditor
              log={block.followUp}
              onChange={(followUp) => set({ followUp })}
              lang={block.language}
              context={context}
            />
          ),
          votes: (!unknown || list !== null || block.votes !== null) && (
            <div className="form-span-6">
              <h3 className="field-label">{t.form.vote(day)}</h3>
              {editsVotes ? (
                <VotesEditor
                  votes={block.votes}
                  status={block.status}
                  seats={SEATS[chamber]}
                  sizes={sizes}
                  pasted={list?.votes}
                  onChange={(votes: Votes | null) => set({ votes })}
                  onDone={() => setEditsVotes(false)}
                />
              ) : (
                <>
                  <MotionVotes motion={block} />
                  <div className="link-row">
                    <LinkButton onPress={() => setEditsVotes(true)}>
                      {block.votes ? t.form.editVotes : t.form.addVotes}
                    </LinkButton>
                  </div>
                </>
              )}
            </div>
          ),
          body: (
            <>
              {!isPasting && !block.unverified && (
                <LiteralText
                  label={t.form.motionText}
                  body={block.body}
                  lang={block.language}
                  file={file?.file ?? null}
                  isChecked={context.hasTriedToSave}
                  onDetach={(reason) =>
                    set({ unverified: true, note: [block.note, reason].filter(Boolean).join('\n') })
                  }
                />
              )}
              {!isPasting && block.unverified && (
                <BodyField
                  label={t.form.motionText}
                  body={block.body}
                  lang={block.language}
                  face="literal"
                  official
                  context={context}
                  hint={t.form.unverifiedHint}
                  onChange={(body) => set({ body })}
                />
              )}
              {!startsWithPaste && paste}
            </>
          ),
          // Only files and detaching the text set them.
          sessionYear: null,
          dossierTitle: null,
          replaces: null,
          replacedBy: null,
          unverified: null,
          validUntil: <ValidUntilField block={block} onChange={onChange} />,
        }}
      />
    </>
  );
}

function findStatus(list: VoteList | null): MotionStatus | null {
  return list?.result && list.result !== 'undecided' ? list.result : null;
}

/** Removes white space, because a library may store it differently. */
function removeWhiteSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
