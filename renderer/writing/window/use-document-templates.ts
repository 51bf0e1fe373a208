import { useMemo, useSyncExternalStore } from 'react';
import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';
import type { HouseStyle } from '../../../engine/core/house-styles/house-style.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { useSettings, useTemplates } from '../../document/services/app-data.tsx';

export interface DocumentTemplates {
  documentType: DocumentType;
  houseStyle: HouseStyle;
  /** URL of the logo in the header; null prints the organisation's name. */
  logo: string | null;
}

/** Document type and house style of this document; null if the app does not know its document type. */
export function useDocumentTemplates(document: OpenDocument): DocumentTemplates | null {
  const { documentTypes, houseStyles, logos } = useTemplates();
  const { houseStyle: defaultStyle } = useSettings();
  const type = useSyncExternalStore(document.onChange, () => document.head().documentType);
  const style = useSyncExternalStore(document.onChange, () => document.head().houseStyle) ?? defaultStyle;
  return useMemo(() => {
    const documentType = documentTypes.find(({ id }) => id === type);
    const houseStyle = houseStyles.find(({ id }) => id === style) ?? houseStyles[0];
    return documentType && houseStyle ? { documentType, houseStyle, logo: logos[houseStyle.id] ?? null } : null;
  }, [documentTypes, houseStyles, logos, type, style]);
}
