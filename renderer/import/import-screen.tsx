import {
  Check,
  CircleDashed,
  CirclePlus,
  CircleX,
  Copy,
  type LucideIcon,
  RefreshCw,
  TriangleAlert,
  Undo2,
  X,
} from 'lucide-react';
import { shortAddress } from '../library/short-address.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Note, Skeleton } from '../parts/notes.tsx';
import { Screen, ScreenTitle } from '../parts/screen.tsx';
import { useTexts } from '../texts/language.tsx';
import type { ImportedFile } from './import-view.ts';

/** What a person can do about what is still missing. */
export interface ImportNeed {
  key: string;
  title: string;
  detail: string;
  addresses: readonly string[];
  /** 'Kopieer 3 adressen' */
  copy: string;
}

export interface ImportScreenProps {
  files: readonly ImportedFile[];
  totals: { created: number; updated: number; unchanged: number; skipped: number };
  needs: readonly ImportNeed[];
  onUndo: (() => void) | null;
  onLibrary: () => void;
  onCopy: (text: string) => void;
  /** Esc. */
  onClose: () => void;
  onHome: () => void;
  /** The import as a whole was refused, a sentence. */
  problem?: string | null | undefined;
  /** Files are being read. */
  busy?: boolean | undefined;
}

/** What dropped files did to the library, and where to fetch what is missing. */
export function ImportScreen(props: ImportScreenProps) {
  const { import: t, controls } = useTexts();
  const { totals } = props;
  const sums: [number, (count: number) => string][] = [
    [totals.created, t.created],
    [totals.updated, t.updated],
    [totals.unchanged, t.unchanged],
    [totals.skipped, t.skipped],
    [props.needs.length, t.needAttention],
  ];
  return (
    <Screen
      title={<ScreenTitle>{t.title}</ScreenTitle>}
      end={
        <>
          {props.onUndo && (
            <Button icon={Undo2} onPress={props.onUndo}>
              {t.undo}
            </Button>
          )}
          <Button look="main" autoFocus disabled={props.busy} onPress={props.onLibrary}>
            {t.toLibrary}
          </Button>
          <IconButton icon={X} label={controls.close} shortcut="Esc" onPress={props.onClose} />
        </>
      }
      status={{ left: <span>{t.filesUnchanged}</span>, right: <span>{t.againChangesNothing}</span> }}
      onHome={props.onHome}
    >
      <main className="imp">
        <h2>{props.busy ? t.reading : t.filesRead(props.files.length)}</h2>
        {props.problem && (
          <Note tone="bad" title={t.refused}>
            {props.problem}
          </Note>
        )}
        {props.busy && <Skeleton label={t.reading} />}
        <p className="sumline num">
          {sums
            .filter(([count]) => count > 0)
            .map(([count, words]) => (
              <span key={words(count)}>
                <b>{count}</b> {words(count)}
              </span>
            ))}
        </p>
        <table className="tablelike files num">
          <thead>
            <tr>
              <th scope="col">{t.file}</th>
              <th scope="col">{t.content}</th>
              <th scope="col">{t.result}</th>
              <th scope="col">{t.changes}</th>
            </tr>
          </thead>
          <tbody>
            {props.files.map((file) => {
              const [drawing, tone, words] = outcome(file, t);
              return (
                <tr key={file.name}>
                  <td className="fname">{file.name}</td>
                  <td>{t.kind(file.kind, file.amount)}</td>
                  <td>
                    <span className={tone === 'mute' ? 'stt mute' : 'stt'}>
                      <Icon of={drawing} small tone={tone} />
                      {words}
                    </span>
                  </td>
                  <td className="d">
                    {file.problem}
                    {file.waiting > 0 && <div>{t.waitingWhy(file.waiting)}</div>}
                    {file.details.map((detail) => (
                      <div key={detail}>{detail}</div>
                    ))}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {props.needs.length > 0 && (
          <section className="need" aria-label={t.attention}>
            <h3>{t.attention}</h3>
            <p className="mute">{t.howToFetch}</p>
            {props.needs.map((need) => (
              <div className="addr" key={need.key}>
                <Icon of={TriangleAlert} tone="warn" />
                <div>
                  <b>{need.title}</b>
                  <div className="d">{need.detail}</div>
                </div>
                <code lang="zxx" title={need.addresses.join('\n')}>
                  {shortAddress(need.addresses[0] ?? '')}
                </code>
                {need.addresses.length > 0 ? (
                  <Button
                    look="line"
                    icon={Copy}
                    label={`${need.copy}: ${need.title}`}
                    onPress={() => props.onCopy(need.addresses.join('\n'))}
                  >
                    {need.copy}
                  </Button>
                ) : (
                  <span />
                )}
              </div>
            ))}
          </section>
        )}
      </main>
    </Screen>
  );
}

function outcome(
  file: ImportedFile,
  t: ReturnType<typeof useTexts>['import'],
): [LucideIcon, 'err' | 'mute' | undefined, string] {
  if (file.problem !== null) return [CircleX, 'err', t.notRead];
  if (file.created > 0) return [CirclePlus, undefined, t.createdHere(file.created)];
  if (file.updated > 0) return [RefreshCw, undefined, t.updatedHere(file.updated)];
  if (file.waiting > 0) return [CircleDashed, undefined, t.waitingHere(file.waiting)];
  return [Check, 'mute', t.nothingNew];
}
