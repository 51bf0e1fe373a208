import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { InterfaceLanguage } from '../../../engine/core/result.ts';
import type { Texts } from './texts.ts';
import { textsOf } from './texts-of.ts';

const LanguageContext = createContext<InterfaceLanguage>('nl');

export interface LanguageProviderProps {
  language: InterfaceLanguage;
  children: ReactNode;
}

/** Sets the language of the children. A change takes effect at once. */
export function LanguageProvider({ language, children }: LanguageProviderProps) {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext value={language}>
      <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>{children}</I18nProvider>
    </LanguageContext>
  );
}

export function useLanguage(): InterfaceLanguage {
  return useContext(LanguageContext);
}

export function useTexts(): Texts {
  return textsOf(useContext(LanguageContext));
}
