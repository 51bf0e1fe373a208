import { CornerDownLeft, FileOutput, FileText, TriangleAlert } from 'lucide-react';
import type { ComponentType, ReactNode, Ref } from 'react';
import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import { getQuoteState } from '../../../engine/core/blocks/quote.ts';
import type { DiffPart } from '../../../engine/core/diff/words.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Icon } from '../../ui/controls/icon.tsx';
import { KindIcon } from '../../ui/controls/kind.tsx';
import { MenuButton, type MenuEntry } from '../../ui/controls/menu-button.tsx';
import { TokenField } from '../../ui/controls/token-field.tsx';
import { ChangedWords } from '../../ui/difference/difference.tsx';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import { moment } from '../../ui/texts/moments.ts';
import { DemandForm } from './demand-form.tsx';
import { formatRowTitle } from './describe.ts';
import { CommitmentForm, FigureForm } from './fact-forms.tsx';
import { FindingForm } from './finding-form.tsx';
import type { BlockFormProps, BlockForms, FormContext } from './form-context.ts';
import { MotionForm } from './motion-form.tsx';
import { NamedIn } from './named-in.tsx';
import { ProseField } from './prose-field.tsx';
import { QuoteForm } from './quote-form.tsx';
import { SideAddresses } from './side-addresses.tsx';
import { SourceForm } from './source-form.tsx';
import { PassageForm, QuestionForm } from './text-forms.tsx';

const FORMS: BlockForms = {
  motion: MotionForm,
  finding: FindingForm,
  demand: DemandForm,
  quote: QuoteForm,
  question: QuestionForm,
  passage: PassageForm,
  figure: FigureForm,
  commitment: CommitmentForm,
  source: SourceForm,
};

/** A revision in the history list, newest first. */
export interface BlockHistoryEntry {
  /** Unique and stable while newer revisions are added. Not the hash, because a restored text has its former hash. */
  id: string;
  /** `hasFormer`: the previous text is available to restore. `hasBoth`: this text too, so they can be compared. */
  hasFormer: boolean;
  hasBoth: boolean;
  /** ISO 8601. */
  at: string;
  by: string;
  /** 'Toelichting gewijzigd', 'Geïmporteerd'. */
  what: string;
  /** The imported file. */
  file: string | null;
  /** Difference with the previous revision. */
  words: readonly DiffPart[];
}

export interface BlockUseEntry {
  document: string;
  /** 'eis 3 en eis 5' */
  place: string | null;
  /** 'debat van 21 december 2023'; null: no day is known. */
  day: string | null;
  onOpen: (() => void) | null;
}

export interface BlockEditorProps {
  block: Block;
  onChange: (block: Block) => void;
  context: FormContext;
  history: readonly BlockHistoryEntry[];
  uses: readonly BlockUseEntry[] | 'asked' | 'unknown';
  /** The exports that used it, newest first. Only a quote has any. */
  exports?: readonly BlockUseEntry[];
  onInsert: (() => void) | null;
  /** The field to choose the kind of a new block. */
  kind?: ReactNode;
  /** The button that saves a new block. */
  main?: ReactNode;
  /** Menu entries: duplicate, retire, show in folder, copy as text. */
  more: readonly MenuEntry[];
  /** Restores the text from before this revision. */
  onRestore: (id: string) => void;
  /** Compares this revision with the previous one. */
  onCompare: (id: string) => void;
  /** Shown above the form from the moment that it opens. */
  notice?: ReactNode;
  /** A conflict or a failed save. It covers the end of the form, so that it moves no field that the user types in. */
  saveNote?: ReactNode;
  root?: Ref<HTMLElement> | undefined;
}

/**
 * The form of a block with its history, uses and themes. Give each block its own `key`, but keep the key when a new block
 * gets its id, so that the user can type on.
 */
export function BlockEditor(props: BlockEditorProps) {
  const t = useTexts();
  const uses = typeof props.uses === 'string' ? [] : props.uses;
  const { exports = [] } = props;
  const language = useLanguage();
  const { block, context } = props;
  const Form = FORMS[block.kind] as ComponentType<BlockFormProps<BlockKind>>;
  return (
    <main
      ref={props.root}
      tabIndex={-1}
      className={`block-detail kind-${block.kind}`}
      aria-label={`${t.blocks.kind[block.kind]}: ${formatRowTitle(block)}`}
    >
      <header>
        <h2 lang={block.language}>
          <KindIcon kind={block.kind} />
          <span>{formatRowTitle(block) || t.blocks.unnamed(block.kind)}</span>
        </h2>
        {props.onInsert && (
          <Button look="line" icon={CornerDownLeft} onPress={props.onInsert}>
            {t.library.insert}
          </Button>
        )}
        {props.main}
        <MenuButton label={t.blocks.more} entries={props.more} />
      </header>
      <div className="form-columns">
        {props.notice}
        {props.kind}
        <Form block={block as never} onChange={props.onChange as never} context={context} />
      </div>
      <aside className="block-detail-side" aria-label={t.blocks.about}>
        <h3>{t.blocks.history}</h3>
        {props.history.length === 0 && <p className="muted">{t.blocks.noHistory}</p>}
        {props.history.map((entry, index) => (
          <div className={index === 0 ? 'block-detail-revision is-selected' : 'block-detail-revision'} key={entry.id}>
            <b>{entry.what}</b>
            <span className="block-detail-when numeric">
              {moment(entry.at, context.now, language)}
              {entry.file === null ? '' : t.blocks.outOf(entry.file)}
            </span>
            {entry.words.length > 0 && (
              <div className="block-detail-difference" lang={block.language}>
                <ChangedWords parts={entry.words} />
              </div>
            )}
            {entry.hasFormer && (
              <div className="link-row">
                <LinkButton onPress={() => props.onRestore(entry.id)}>{t.blocks.putBack}</LinkButton>
                {entry.hasBoth && <LinkButton onPress={() => props.onCompare(entry.id)}>{t.blocks.compare}</LinkButton>}
              </div>
            )}
          </div>
        ))}
        <h3>{t.blocks.usedIn}</h3>
        {uses.length === 0 && (
          <p className="muted">
            {typeof props.uses === 'string' ? t.blocks.usesNot[props.uses] : t.blocks.usedNowhere}
          </p>
        )}
        {uses.map((use) => (
          <div className="block-detail-use" key={`${use.document}-${use.place ?? ''}`}>
            <Icon of={FileText} />
            {use.onOpen ? (
              <button type="button" onClick={use.onOpen}>
                {t.blocks.placeOfUse(use.document, use.place)}
              </button>
            ) : (
              <span>{t.blocks.placeOfUse(use.document, use.place)}</span>
            )}
            {use.day !== null && <span className="block-detail-when numeric">{use.day}</span>}
          </div>
        ))}
        {uses.length > 0 && isUnapproved(block, context.today) && (
          <p className="hint is-warning">
            <Icon of={TriangleAlert} small />
            <span>{t.blocks.usedUnapproved}</span>
          </p>
        )}
        {uses.length > 0 && <p className="hint">{t.blocks.usesStay}</p>}
        {exports.length > 0 && (
          <section aria-label={t.blocks.exportedIn}>
            <h3>{t.blocks.exportedIn}</h3>
            {exports.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two exports may be equal in all that is shown
              <div className="block-detail-use" key={at}>
                <Icon of={FileOutput} />
                <span>{t.blocks.placeOfUse(one.document, one.place)}</span>
                {one.day !== null && <span className="block-detail-when numeric">{one.day}</span>}
              </div>
            ))}
          </section>
        )}
        <NamedIn block={block} context={context} />
        <TokenField
          label={t.blocks.themes}
          add={t.blocks.theme}
          tokens={block.themes}
          onChange={(themes) => props.onChange({ ...block, themes })}
        />
        <TokenField
          label={t.form.tags}
          add={t.form.tag}
          tokens={block.tags}
          onChange={(tags) => props.onChange({ ...block, tags })}
        />
        {context.addresses.length > 0 && !(block.kind === 'motion' && block.status === 'unknown') && (
          <section className="address-elsewhere" aria-label={t.form.addresses}>
            <h3>{t.form.addresses}</h3>
            <SideAddresses entries={context.addresses} onCopy={context.onCopy} />
            <p className="hint">{t.form.webAddressHint}</p>
          </section>
        )}
        <ProseField
          className="block-detail-note"
          lang={block.language}
          context={context}
          label={t.form.noteLabel}
          rows={3}
          value={block.note ?? ''}
          hint={t.form.noteHint}
          onChange={(note) => props.onChange({ ...block, note: note === '' ? null : note })}
        />
      </aside>
      <div className="block-detail-save-note">{props.saveNote}</div>
    </main>
  );
}

/** Whether a quote has no valid approval: a document with it can only be exported with a reason. */
function isUnapproved(block: Block, today: string): boolean {
  if (block.kind !== 'quote') return false;
  const state = getQuoteState(block, today);
  return state !== 'approved' && state !== 'published';
}
