import { useEffect, useMemo, useState } from 'react';
import type { Report } from '../../engine/core/reports/report.ts';
import { searchReport } from '../../engine/core/reports/search-report.ts';
import type { LibraryReports } from '../../renderer/screens/library/reports-view.tsx';
import { KeepDialog } from '../../renderer/screens/report/keep-dialog.tsx';
import { openReportPages } from '../../renderer/screens/report/page-picture.tsx';
import type { ReportPicture } from '../../renderer/screens/report/page-side.tsx';
import { ReportScreen, type ReportScreenState } from '../../renderer/screens/report/report-screen.tsx';
import { FOLDER, recordAs, recordCall, type StoryProps } from './story.ts';

const WITHOUT_FILE: ReportPicture = { state: 'without-file', problem: null };

/** The pages of the PDF that scripts/gallery.mjs wrote beside the page, as the app draws them. */
function useReportPdf(isWanted: boolean): ReportPicture {
  const [picture, setPicture] = useState<ReportPicture>(isWanted ? { state: 'opening' } : WITHOUT_FILE);
  useEffect(() => {
    if (!isWanted) return;
    let end = (): void => undefined;
    let isOver = false;
    void fetch('report.pdf')
      .then((answer) => answer.arrayBuffer())
      .then(async (bytes) => {
        if (isOver) return;
        const opening = openReportPages(new Uint8Array(bytes), () => setPicture({ state: 'failed' }));
        end = opening.end;
        const pages = await opening.pages.catch(() => null);
        if (!isOver) setPicture(pages ? { state: 'shown', pages } : { state: 'failed' });
      });
    return () => {
      isOver = true;
      end();
    };
  }, [isWanted]);
  return picture;
}

/** The reports of a library: the cover of the second says nothing, and three cannot be read. */
export function keptReports({ fingerprint, file, cover }: Report): Omit<LibraryReports, 'problem'> {
  const { organisation, title, number, adopted } = cover;
  const damaged = (digits: string, hasFile: boolean, isNewer: boolean) => ({
    fingerprint: digits.repeat(32),
    path: `${FOLDER}/rapporten/${digits.repeat(32)}.json`,
    hasFile,
    isNewer,
  });
  return {
    reports: [
      { fingerprint, file, organisation, title, number, published: adopted, paragraphs: 160, kept: 'file' },
      {
        fingerprint: 'cd'.repeat(32),
        file: 'arbeidsmigrantenhuisvestingsverordening-evaluatie.pdf',
        organisation: null,
        title: null,
        number: null,
        published: null,
        paragraphs: 61,
        kept: 'text',
      },
    ],
    damaged: [damaged('a1', true, false), damaged('b2', false, false), damaged('c3', false, true)],
  };
}

/**
 * `words`: searched; `first`: position of the paragraph that is shown first; `made`: a finding was made; `keeps`: asks what the
 * library gets; `text`: the library has only the text, without the file.
 */
export function ReadReport({
  data: { report },
  words: typed = '',
  first,
  made,
  keeps,
  text,
}: StoryProps & { words?: string; first?: number; made?: true; keeps?: true; text?: true }) {
  const picture = useReportPdf(text === undefined);
  const [words, setWords] = useState(typed);
  const [isMade, setMade] = useState(made ?? false);
  const found = useMemo(
    () => searchReport(report, words).map(({ index, ranges }) => ({ index, ranges })),
    [report, words],
  );
  return (
    <ReportScreen
      shown={{
        state: 'read',
        report,
        first,
        picture,
        kept: text ? 'text' : 'none',
        onKeep: text ? null : recordAs('keep'),
        problem: null,
        words,
        onWords: setWords,
        found,
        searchProblem: null,
        isMaking: false,
        made: isMade
          ? {
              title: 'Non-punishment provision (Article 26) (126)',
              onTranslate: recordAs('translate'),
              onOpen: recordAs('open'),
              onInsert: recordAs('insert'),
            }
          : null,
        notMade: null,
        onMake: async (choice) => {
          recordCall('make', choice.what === 'sentence' ? choice : [...choice.chosen]);
          setMade(true);
          return true;
        },
        onChooseFile: recordAs('choose-file'),
      }}
      dialog={keeps && <KeepDialog bytes={2_345_678} onKeep={recordAs('keep')} onClose={recordAs('close')} />}
      onClose={recordAs('close')}
      onHome={recordAs('home')}
    />
  );
}

/** A file that is being read, or that was not read. */
export function ReportFile({ shown }: StoryProps & { shown: 'reading' | 'not-read' }) {
  const states: { [State in typeof shown]: ReportScreenState } = {
    reading: {
      state: 'reading',
      file: 'evaluatierapport-toegang-tot-het-recht.pdf',
      pages: { done: 41, total: 92 },
      onCancel: recordAs('cancel'),
    },
    'not-read': {
      state: 'not-read',
      problem: {
        code: 'pdf-without-text',
        message: 'In evaluatierapport.pdf staat geen tekst: alle 92 pagina’s zijn afbeeldingen.',
      },
      onOther: recordAs('other'),
      onAgain: recordAs('again'),
    },
  };
  return <ReportScreen shown={states[shown]} onClose={recordAs('close')} onHome={recordAs('home')} />;
}
