import '../ui/styles/look.css';
import { type ReactNode, useMemo } from 'react';
import { AppDataProvider, useSettings } from '../document/services/app-data.tsx';
import { createOperationList, UnderWayContext } from '../document/unsaved/operations.ts';
import { OverlayProvider } from '../ui/overlays/overlays.tsx';
import { LanguageProvider } from '../ui/texts/language.tsx';
import { UndoFailureProvider } from '../writing/blocks/undo-failure.tsx';
import { App, Skeleton } from './app.tsx';
import { inbreng } from './bridge.ts';
import { ErrorBoundary } from './error-boundary.tsx';

/** The whole window, in the language and with the data of the app. */
export function AppWindow() {
  const operations = useMemo(createOperationList, []);
  return (
    <AppDataProvider bridge={inbreng} waiting={<Skeleton />}>
      <InLanguage>
        <OverlayProvider>
          <UnderWayContext value={operations}>
            {/* Messages about the last save in the library survive a failed screen. */}
            <UndoFailureProvider>
              <ErrorBoundary>
                <App />
              </ErrorBoundary>
            </UndoFailureProvider>
          </UnderWayContext>
        </OverlayProvider>
      </InLanguage>
    </AppDataProvider>
  );
}

function InLanguage({ children }: { children: ReactNode }) {
  const { language } = useSettings();
  return <LanguageProvider language={language}>{children}</LanguageProvider>;
}
