import { useEffect, useRef } from 'react';
import { isDutch } from '../../../engine/core/spelling/is-dutch.ts';
import { useBridge, useLibrary, useSettings } from '../../document/services/app-data.tsx';
import { firstScreen, runAfter } from '../../document/services/first-screen.ts';
import type { HeldDocument } from '../../document/session/held-document.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import type { DocumentCommands } from '../document-commands.ts';
import type { SpellingCheck } from '../spelling/start-spelling.ts';
import type { TypingFeatures } from '../typing/typing-features.ts';

/** Milliseconds after the first screen before the spelling check loads. */
const START_DELAY = 3_000;

/**
 * Checks the spelling of the document if the setting is on. Returns the function that moves to the next or previous marked
 * word.
 */
export function useSpelling(
  { document }: HeldDocument,
  features: TypingFeatures | null,
  commands: DocumentCommands,
): (by: 1 | -1) => void {
  const t = useTexts().writing.spelling;
  const bridge = useBridge();
  const isOn = useSettings().spelling;
  const library = useRef<ReturnType<typeof useLibrary>['blocks']>(null);
  library.current = useLibrary().blocks;
  const begin = useRef<() => Promise<SpellingCheck | null>>(async () => null);
  useEffect(() => {
    if (!isOn || !features) return;
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let started: Promise<SpellingCheck | null> | null = null;
    const start = async (): Promise<SpellingCheck | null> => {
      const { startSpelling } = await import('../spelling/start-spelling.ts');
      return isWanted
        ? startSpelling({
            document,
            bridge,
            blocks: () => library.current,
            commands,
          })
        : null;
    };
    begin.current = () => {
      started ??= start();
      return started;
    };
    const callOff = runAfter(firstScreen, () => {
      timer = setTimeout(() => void begin.current(), START_DELAY);
    });
    return () => {
      isWanted = false;
      callOff();
      clearTimeout(timer);
      begin.current = async () => null;
      void started?.then((check) => check?.end());
    };
  }, [document, bridge, features, commands, isOn]);

  const { say } = commands;
  return (by) => {
    if (!isOn) say(t.off);
    else if (!isDutch(document.head().language)) say(t.onlyDutch);
    else
      void begin.current().then(async (check) => {
        const step = await check?.step(by);
        if (step?.to === 'word') say(t.notInDictionary(step.word));
        else if (step) say(step.to === 'none' ? t.none : t.noAnswer);
      });
  };
}
