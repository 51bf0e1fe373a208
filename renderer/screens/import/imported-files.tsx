import { Check, CircleDashed, CirclePlus, CircleX, type LucideIcon, RefreshCw } from 'lucide-react';
import { useId, useState } from 'react';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { Icon } from '../../ui/controls/icon.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { ImportedBlock, ImportedFile } from './import-view.ts';

const MOST_BLOCKS = 8;
/** Kamerstukken that a paper names, in its row. */
const MOST_NAMED = 8;

export interface ImportedFilesProps {
  files: readonly ImportedFile[];
  onOpenBlock: (id: BlockId) => void;
  /** Reads a PDF as a report, by its name. */
  onReport: (name: string) => void;
  /** null: no document is open to insert into. */
  onInsert: ((id: BlockId) => void) | null;
}

/** A row for each file with its kind, its result and the blocks that it mentions. */
export function ImportedFiles({ files, onOpenBlock, onReport, onInsert }: ImportedFilesProps) {
  const { import: t, report } = useTexts();
  return (
    <table className="data-table import-files numeric">
      <thead>
        <tr>
          <th scope="col">{t.file}</th>
          <th scope="col">{t.content}</th>
          <th scope="col">{t.result}</th>
          <th scope="col">{t.changes}</th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => {
          const [drawing, tone, words] = outcome(file, t);
          const more = file.blocks.length - MOST_BLOCKS;
          return (
            <tr key={file.name}>
              <td className="import-file-name">{file.name}</td>
              <td>{t.kind(file.kind, null)}</td>
              <td>
                <span className={tone === 'mute' ? 'status muted' : 'status'}>
                  <Icon of={drawing} small tone={tone} />
                  {words}
                </span>
              </td>
              <td className="import-detail">
                {file.problem}
                {file.blocks.length === 0 && /\.pdf$/i.test(file.name) && (
                  <div>
                    <LinkButton label={report.asReportNamed(file.name)} onPress={() => onReport(file.name)}>
                      {report.asReport}
                    </LinkButton>
                  </div>
                )}
                {file.waiting > 0 && <div>{t.waitingWhy(file.waiting)}</div>}
                {file.blocks.slice(0, MOST_BLOCKS).map((block) => (
                  <BlockLine
                    key={block.id}
                    block={block}
                    onOpenBlock={onOpenBlock}
                    onInsert={onInsert && (() => onInsert(block.id))}
                  />
                ))}
                {more > 0 && <div>{t.andMore(more)}</div>}
                {file.details.map((detail) => (
                  <div key={detail}>{detail}</div>
                ))}
                {file.rest.lines.length > 0 && <NotUnderstood {...file.rest} file={file.name} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The lines that were not understood, shown on request. */
function NotUnderstood({ lines, more, file }: ImportedFile['rest'] & { file: string }) {
  const { import: t } = useTexts();
  const [isShown, setShown] = useState(false);
  const list = useId();
  const action = isShown ? t.hideEach : t.showEach;
  return (
    <div>
      {t.notUnderstood(lines.length + more)}{' '}
      <LinkButton
        label={`${action}: ${t.notUnderstood(lines.length + more)}, ${file}`}
        expanded={isShown}
        controls={list}
        onPress={() => setShown(!isShown)}
      >
        {action}
      </LinkButton>
      <ul className="import-rest" id={list} hidden={!isShown} lang="nl">
        {isShown &&
          lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a text may repeat a line, and the list does not change
            <li key={at}>{line}</li>
          ))}
      </ul>
      {isShown && more > 0 && <div>{t.andMore(more)}</div>}
    </div>
  );
}

interface BlockLineProps {
  block: ImportedBlock;
  onOpenBlock: (id: BlockId) => void;
  onInsert: (() => void) | null;
}

function BlockLine({ block, onOpenBlock, onInsert }: BlockLineProps) {
  const t = useTexts();
  const what = {
    created: null,
    updated: t.import.changed(block.parts),
    recorded: t.import.recorded,
    unchanged: t.import.stood,
    shared: t.import.madeAbove,
  }[block.how];
  return (
    <div className="import-block">
      <div>
        <LinkButton onPress={() => onOpenBlock(block.id)}>{block.name}</LinkButton>
        {block.title !== null && <span> {block.title}</span>}
        {what !== null && <span className="import-block-what"> · {what}</span>}
        {block.names.length > 0 && <NamedPapers names={block.names} onOpenBlock={onOpenBlock} />}
      </div>
      {onInsert && (
        <LinkButton label={t.import.insertNamed(block.title ?? block.name)} onPress={onInsert}>
          {t.library.insert}
        </LinkButton>
      )}
    </div>
  );
}

/** The Kamerstukken that a paper names, with a link to each that the library has. */
function NamedPapers({ names, onOpenBlock }: Pick<ImportedBlock, 'names'> & Pick<BlockLineProps, 'onOpenBlock'>) {
  const { import: t } = useTexts();
  const more = names.length - MOST_NAMED;
  return (
    <div className="import-named">
      {t.namesPapers}{' '}
      {names.slice(0, MOST_NAMED).map(({ name, block }) => (
        <span key={name}>
          {block === null ? (
            <span title={t.notInLibrary}>{name}</span>
          ) : (
            <LinkButton label={t.openNamed(name)} onPress={() => onOpenBlock(block)}>
              {name}
            </LinkButton>
          )}
        </span>
      ))}
      {more > 0 && <span>{t.andMore(more)}</span>}
    </div>
  );
}

function outcome(
  file: ImportedFile,
  t: ReturnType<typeof useTexts>['import'],
): [LucideIcon, 'err' | 'mute' | undefined, string] {
  const count = (how: ImportedBlock['how']): number => file.blocks.filter((block) => block.how === how).length;
  if (file.problem !== null && file.blocks.length === 0) return [CircleX, 'err', t.notRead];
  const [created, updated, shared] = [count('created'), count('updated'), count('shared')];
  if (created > 0 && updated > 0) return [CirclePlus, undefined, t.bothHere(created, updated)];
  if (created > 0) return [CirclePlus, undefined, t.createdHere(created)];
  if (updated > 0) return [RefreshCw, undefined, t.updatedHere(updated)];
  if (shared > 0) return [CirclePlus, undefined, t.sharedHere(shared)];
  if (file.waiting > 0) return [CircleDashed, undefined, t.waitingHere(file.waiting)];
  return [Check, 'mute', t.nothingNew];
}
