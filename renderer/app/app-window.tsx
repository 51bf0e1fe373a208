import '../look/look.css';
import { type ReactNode, useMemo } from 'react';
import { StillThereProvider } from '../blocks/still-there.tsx';
import { OverlaysBeside } from '../parts/overlays.tsx';
import { LanguageProvider } from '../texts/language.tsx';
import { App } from './app.tsx';
import { AppDataProvider, useSettings } from './app-data.tsx';
import { inbreng } from './bridge.ts';
import { FaultGuard } from './fault.tsx';
import { Skeleton } from './skeleton.tsx';
import { createUnderWay, UnderWayContext } from './under-way.ts';

/** The window: everything that one sees, in the language and with the data of the app. */
export function AppWindow() {
  const underWay = useMemo(createUnderWay, []);
  return (
    <AppDataProvider bridge={inbreng} waiting={<Skeleton />}>
      <InLanguage>
        <OverlaysBeside>
          <UnderWayContext value={underWay}>
            {/* What got into the library all the same is still to be read where a screen fails. */}
            <StillThereProvider>
              <FaultGuard>
                <App />
              </FaultGuard>
            </StillThereProvider>
          </UnderWayContext>
        </OverlaysBeside>
      </InLanguage>
    </AppDataProvider>
  );
}

function InLanguage({ children }: { children: ReactNode }) {
  const { language } = useSettings();
  return <LanguageProvider language={language}>{children}</LanguageProvider>;
}
