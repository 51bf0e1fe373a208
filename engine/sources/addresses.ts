import type { Block } from '../core/blocks/block.ts';
import { makePublicationId, PUBLICATIONS } from '../core/citations/address.ts';
import type { Kamerstuk } from '../core/citations/kamerstuk.ts';
import type { SourceAddress } from '../core/citations/source-address.ts';
import { findSource } from '../core/citations/source-of-block.ts';
import { addressesOfDecisions, SERVICE_ROOT } from './tweedekamer-odata/address.ts';

/** The related entities that an import reads of a motion. */
const WHOLE =
  '$expand=Document($expand=HuidigeDocumentVersie),ZaakActor,Kamerstukdossier,Besluit($expand=Stemming,Agendapunt($expand=Activiteit))';

/** Addresses of a block: for a motion its vote and its paper, for another block those of its source. */
export function addressesOfBlock(block: Block, find: (id: string) => Block | undefined): SourceAddress[] {
  if (block.kind === 'motion')
    return [
      ...(block.zaak === null ? (block.kamerstuk ? voteOfKamerstuk(block.kamerstuk) : []) : voteOfZaak(block.zaak)),
      ...(block.kamerstuk ? paperOf(block.kamerstuk) : []),
    ];
  const place = findSource(block, find);
  if (!place) return [];
  const { source } = place;
  if (source.type === 'kamerstuk') return paperOf(source.kamerstuk);
  if (source.type === 'greta-report') {
    const report = block.kind === 'finding' && block.report !== null ? find(block.report) : block;
    const sections = report?.kind === 'source' ? report.sections : [];
    const section = block.kind === 'finding' ? sections.find(({ number }) => number === block.section) : undefined;
    const link = section?.link ?? sections[0]?.link ?? null;
    return link === null ? [] : [{ of: 'report', addresses: [link] }];
  }
  if ('url' in source && typeof source.url === 'string') return [{ of: 'page', addresses: [source.url] }];
  return [];
}

/** Addresses of any Kamerstuk: its outcome and its text. */
export function addressesOfKamerstuk(kamerstuk: Kamerstuk): SourceAddress[] {
  return [...voteOfKamerstuk(kamerstuk), ...paperOf(kamerstuk)];
}

export function addressesOfDecision(id: string): string[] {
  return addressesOfDecisions([id]);
}

function voteOfZaak(zaak: string): SourceAddress[] {
  return [
    { of: 'vote', addresses: [`${SERVICE_ROOT}Zaak?$filter=Nummer%20eq%20'${encodeURIComponent(zaak)}'&${WHOLE}`] },
  ];
}

/**
 * Searches by dossier and sub-number, because the number of the zaak is unknown. Only the Tweede Kamer numbers in digits.
 */
function voteOfKamerstuk({ chamber, dossier, addition, number }: Kamerstuk): SourceAddress[] {
  if (chamber !== 'II' || number === null || !/^\d+$/.test(number)) return [];
  const added = addition === null ? '' : `%20and%20d/Toevoeging%20eq%20'${encodeURIComponent(addition)}'`;
  const filter = `Volgnummer%20eq%20${number}%20and%20Kamerstukdossier/any(d:d/Nummer%20eq%20${dossier}${added})`;
  return [{ of: 'vote', addresses: [`${SERVICE_ROOT}Zaak?$filter=${filter}&${WHOLE}`] }];
}

function paperOf(kamerstuk: Kamerstuk): SourceAddress[] {
  const name = makePublicationId(kamerstuk);
  if (name === null) return [{ of: 'page', addresses: [`${PUBLICATIONS}dossier/${kamerstuk.dossier}`] }];
  return [
    { of: 'paper', addresses: [`${PUBLICATIONS}${name}.xml`] },
    { of: 'page', addresses: [`${PUBLICATIONS}${name}.html`] },
  ];
}
