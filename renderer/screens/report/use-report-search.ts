import { useEffect, useRef, useState } from 'react';
import type { Report } from '../../../engine/core/reports/report.ts';
import { trustedScript } from '../../document/open/trusted-types.ts';
import type { FoundParagraph } from './found-text.ts';
import workerAddress from './report-search-worker.ts?worker&url';
import type { SearchRequest, SearchResponse } from './search-messages.ts';

const NOTHING: readonly FoundParagraph[] = [];

/** The last result of the worker, for these words. */
interface Found {
  words: string;
  found: readonly FoundParagraph[];
}

/** The paragraphs with these words. null: the worker has not answered yet. `problem`: why it cannot. */
export function useReportSearch(
  report: Report | null,
  words: string,
): { found: readonly FoundParagraph[] | null; problem: string | null } {
  const [last, setLast] = useState<Found>({ words: '', found: NOTHING });
  const [problem, setProblem] = useState<string | null>(null);
  const worker = useRef<Worker | null>(null);
  const request = useRef({ id: 0, words: '' });
  useEffect(() => {
    if (!report) return;
    const started = new Worker(trustedScript(workerAddress), { type: 'module', name: 'report-search' });
    worker.current = started;
    started.postMessage({ report } satisfies SearchRequest);
    started.addEventListener('message', ({ data }: MessageEvent<SearchResponse>) => {
      if (data.id === request.current.id) setLast({ words: request.current.words, found: data.found });
    });
    started.addEventListener('error', (event) => setProblem(event.message));
    return () => {
      started.terminate();
      worker.current = null;
    };
  }, [report]);
  useEffect(() => {
    const asked = { id: request.current.id + 1, words };
    request.current = asked;
    if (words.trim() === '') setLast({ words, found: NOTHING });
    else worker.current?.postMessage(asked satisfies SearchRequest);
  }, [words]);
  return { found: last.words === words ? last.found : null, problem };
}
