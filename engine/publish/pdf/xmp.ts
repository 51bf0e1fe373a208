/**
 * The XMP extension schema that PDF/A requires for a namespace that it does not know: the identification of PDF/UA (ISO
 * 14289-1, 5).
 */
const UA_SCHEMA =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>' +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq>' +
  '</pdfaSchema:property></rdf:li>';
const UA_PART = '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>';

/**
 * Adds the second identification, PDF/UA-1, to the XMP packet of a PDF/A-3a file. Null if the packet differs from the
 * typesetter's usual output: the file must then not be published.
 */
export function withAccessibilityPart(packet: string): string | null {
  const schemas = '<pdfaExtension:schemas><rdf:Bag>';
  const end = '</rdf:Description></rdf:RDF>';
  if (!packet.includes(schemas) || !packet.includes(end) || packet.includes('pdfuaid')) return null;
  return packet.replace(schemas, schemas + UA_SCHEMA).replace(end, UA_PART + end);
}
