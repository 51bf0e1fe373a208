import type { Publication } from '../../core/publication/publication.ts';
import { escaped, tag, XML_HEAD } from './xml.ts';

/** `docProps/core.xml`. Made and changed when the draft last changed, so that equal drafts give equal bytes. */
export function corePropertiesPart(metadata: Publication['metadata'], language: string): string {
  const moment = new Date(metadata.modified);
  const stamp = `${(Number.isNaN(moment.getTime()) ? new Date(0) : moment).toISOString().slice(0, 19)}Z`;
  const time = (name: string) => tag(name, { 'xsi:type': 'dcterms:W3CDTF' }, stamp);
  const text = (name: string, value: string) => value !== '' && tag(name, {}, escaped(value));
  return (
    XML_HEAD +
    tag(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:dcmitype': 'http://purl.org/dc/dcmitype/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      text('dc:title', metadata.title),
      text('dc:subject', metadata.subject),
      text('dc:creator', metadata.author),
      text('cp:keywords', metadata.keywords.join(', ')),
      text('cp:lastModifiedBy', metadata.author),
      tag('cp:revision', {}, '1'),
      time('dcterms:created'),
      time('dcterms:modified'),
      text('dc:language', language),
    )
  );
}

/** `docProps/app.xml`. */
export function appPropertiesPart(): string {
  return (
    XML_HEAD +
    tag(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      tag('Application', {}, 'Inbreng'),
    )
  );
}
