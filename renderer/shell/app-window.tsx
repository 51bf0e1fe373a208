import './styles.css';
import { Component, type ReactNode, useMemo } from 'react';
import { AppDataProvider, useSettings } from '../document/services/app-data.tsx';
import { createOperationList, UnderWayContext } from '../document/unsaved/operations.ts';
import { Button } from '../ui/controls/button.tsx';
import { OverlayProvider } from '../ui/overlays/overlays.tsx';
import { LanguageProvider, useTexts } from '../ui/texts/language.tsx';
import { UndoFailureProvider } from '../writing/blocks/undo-failure.tsx';
import { App, Skeleton } from './app.tsx';
import { inbreng } from './bridge.ts';

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

/**
 * Catches a failed screen. Says that the text is kept, because it is in the journal by then, and how to get it back.
 */
class ErrorBoundary extends Component<{ children: ReactNode }, { fault: Error | null }> {
  override state: { fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: Error): { fault: Error } {
    return { fault };
  }

  override render(): ReactNode {
    return this.state.fault ? <Fault detail={this.state.fault.message} /> : this.props.children;
  }
}

function Fault({ detail }: { detail: string }) {
  const t = useTexts().app;
  return (
    <main className="fault" role="alert">
      <h1>{t.faultTitle}</h1>
      <p>{t.faultKept}</p>
      <Button look="main" large autoFocus onPress={() => location.reload()}>
        {t.faultAgain}
      </Button>
      <p className="hint">{t.faultDetail(detail)}</p>
    </main>
  );
}
