import type { Draft } from '../core/drafts/draft.ts';
import type { InterfaceLanguage } from '../core/result.ts';
import type { DraftRepair } from '../store/draft-file.ts';

type RepairTexts = {
  [Code in DraftRepair['code']]: (repair: Extract<DraftRepair, { code: Code }>) => string;
};

const REPAIRS: Record<InterfaceLanguage, RepairTexts> = {
  nl: {
    migrated: ({ from }) => `Het document is van een oudere versie (${from}) en is in het geheugen bijgewerkt.`,
    'id-missing': ({ node }) => `Een onderdeel zonder kenmerk kreeg er een: ${node}.`,
    'id-double': ({ id, node }) => `Het kenmerk ${id} kwam twee keer voor; het tweede onderdeel heet nu ${node}.`,
    'table-completed': ({ cells }) =>
      cells === 1
        ? 'Een rij van een tabel was korter dan de langste en kreeg er een lege cel bij.'
        : `Rijen van een tabel waren korter dan de langste en kregen er ${cells} lege cellen bij.`,
    'table-spans-cut': () =>
      'In een tabel liep een samengevoegde cel buiten de tabel of door een andere cel; die is ingekort.',
    'snapshot-key': ({ key, id }) => `De bouwsteen ${id} stond in het document onder een andere naam (${key}).`,
    'snapshot-missing': ({ block }) => `Van de bouwsteen ${block} staat geen kopie in het document.`,
    'thread-missing': ({ thread }) => `Een opmerking waarnaar de tekst verwijst, is er niet: ${thread}.`,
    'audience-missing': ({ audience }) => `Een variant waarnaar de tekst verwijst, is er niet: ${audience}.`,
    'target-missing': ({ target }) => `Een verwijzing wijst naar iets wat er niet is: ${target}.`,
    'image-missing': ({ image }) => `Een afbeelding waarnaar de tekst verwijst, is er niet: ${image}.`,
    'image-damaged': ({ image }) =>
      `Een afbeelding is beschadigd en wordt niet gebruikt, maar blijft in het bestand: ${image}.`,
    'image-dangerous': ({ image, what }) =>
      `Een afbeelding is niet veilig (${what}) en wordt niet gebruikt, maar blijft in het bestand: ${image}.`,
    'image-undescribed': ({ image }) =>
      `Een afbeelding stond in het bestand zonder soort en maten; die zijn aangevuld: ${image}.`,
    'image-bytes-missing': ({ image }) => `Een afbeelding ontbreekt in het bestand: ${image}.`,
  },
  en: {
    migrated: ({ from }) => `The document is from an older version (${from}) and was updated in memory.`,
    'id-missing': ({ node }) => `A part without an id got one: ${node}.`,
    'id-double': ({ id, node }) => `The id ${id} occurred twice; the second part is now ${node}.`,
    'table-completed': ({ cells }) =>
      cells === 1
        ? 'A row of a table was shorter than the longest and got an extra empty cell.'
        : `Rows of a table were shorter than the longest and got ${cells} extra empty cells.`,
    'table-spans-cut': () => 'In a table a merged cell reached outside it or across another cell; it was cut.',
    'snapshot-key': ({ key, id }) => `The block ${id} was in the document under another name (${key}).`,
    'snapshot-missing': ({ block }) => `The document has no copy of the block ${block}.`,
    'thread-missing': ({ thread }) => `A comment that the text refers to is not there: ${thread}.`,
    'audience-missing': ({ audience }) => `A variant that the text refers to is not there: ${audience}.`,
    'target-missing': ({ target }) => `A reference points to something that is not there: ${target}.`,
    'image-missing': ({ image }) => `A picture that the text refers to is not there: ${image}.`,
    'image-damaged': ({ image }) => `A picture is damaged and not used, but stays in the file: ${image}.`,
    'image-dangerous': ({ image, what }) =>
      `A picture is not safe (${what}) and not used, but stays in the file: ${image}.`,
    'image-undescribed': ({ image }) =>
      `A picture was in the file without its kind and size, which were added: ${image}.`,
    'image-bytes-missing': ({ image }) => `A picture is missing from the file: ${image}.`,
  },
};

/**
 * Describes a repair that was made while a draft was read. `draft` supplies the names of pictures; a picture without a name
 * is called by the first digits of its hash.
 */
export function repairText(repair: DraftRepair, language: InterfaceLanguage, draft: Pick<Draft, 'images'>): string {
  const said = 'image' in repair ? { ...repair, image: shown(repair.image, draft) } : repair;
  return (REPAIRS[language][repair.code] as (repair: DraftRepair) => string)(said);
}

function shown(image: string, { images }: Pick<Draft, 'images'>): string {
  const name = Object.hasOwn(images, image) ? images[image]?.name : null;
  return name ? `‘${name}’` : image.slice(0, 12);
}
