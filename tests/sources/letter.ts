import type { SavedFile } from '../../engine/sources/saved-file.ts';
import { file } from './samples.ts';

/**
 * A letter in the XML of officielebekendmakingen.nl, for tests: no letter of the Kamer. Its number is that of no paper, and
 * its sentences say so. It names the motions 28638-238 (in a note), 28638-242 (in a heading) and 35570-VI-50.
 */
export const LETTER = `<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie>
  <metadata>
    <meta name="DC.identifier" scheme="OVERHEIDop.ParlID" content="kst-28638-9900"/>
    <meta name="DC.type" scheme="OVERHEIDop.KamerstukTypen" content="Brief"/>
    <meta name="DCTERMS.issued" scheme="DCTERMS.W3CDTF" content="2026-11-20"/>
    <meta name="OVERHEIDop.documenttitel" content="Proefbrief over de uitvoering van moties"/>
  </metadata>
  <kamerstuk>
    <dossier><dossiernummer><dossiernr>28 638</dossiernr></dossiernummer><titel>Mensenhandel</titel></dossier>
    <stuk>
      <stuknr>Nr. <ondernummer kamer="2">9900</ondernummer></stuknr>
      <titel>BRIEF VAN DE STAATSSECRETARIS VAN PROEVEN</titel>
      <algemeen>
        <vrije-tekst>
          <tekst status="goed">
            <al>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</al>
            <al>Den Haag, 19 november 2026</al>
            <al>Deze proefbrief hoort bij een test. De eerste proefzin noemt een motie in een noot.<noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al>Kamerstuk 28 638, nr. 238.</noot.al></noot> Deze proefzin noemt niets.</al>
            <divisie>
              <kop><nr>1.</nr><titel>Motie (28 638, nr. 242)</titel></kop>
              <al>Onder deze kop staat een <nadruk type="cur">proefzin</nadruk>. Daarna nog een.</al>
              <lijst><li><li.nr>–</li.nr><al>Dit punt noemt Kamerstuk 35 570 VI, nr. 50 als proef.</al></li></lijst>
            </divisie>
          </tekst>
        </vrije-tekst>
        <ondertekening>
          <functie>De Staatssecretaris van Proeven,</functie>
          <naam><achternaam>Voorbeeld</achternaam></naam>
        </ondertekening>
      </algemeen>
    </stuk>
  </kamerstuk>
</officiele-publicatie>
`;

export const letterFile = (name = 'kst-28638-9900.xml'): SavedFile => file(name, LETTER);
