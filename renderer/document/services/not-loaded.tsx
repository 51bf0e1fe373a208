import { useState } from 'react';
import { Button } from '../../ui/controls/button.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

export interface NotLoadedProps {
  /** A sentence that gives the reason. */
  message: string;
  onAgain: () => Promise<void>;
}

/** Replaces the first screen when loading failed. */
export function NotLoaded({ message, onAgain }: NotLoadedProps) {
  const t = useTexts().app;
  const [isBusy, setBusy] = useState(false);
  const tryAgain = async (): Promise<void> => {
    setBusy(true);
    await onAgain();
    setBusy(false);
  };
  return (
    <main className="fault" role="alert">
      <h1>{t.notLoadedTitle}</h1>
      <p>
        {message} {t.notLoadedKept}
      </p>
      <Button look="main" large autoFocus disabled={isBusy} onPress={() => void tryAgain()}>
        {t.notLoadedAgain}
      </Button>
    </main>
  );
}
