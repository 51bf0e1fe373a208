import { useState } from 'react';
import { Button } from '../../ui/controls/button.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

export interface NotLoadedProps {
  /** Why it could not be read, a sentence. */
  message: string;
  onAgain: () => Promise<void>;
}

/** In place of the first screen, where what every screen needs could not be read: says why, and offers to try again. */
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
