// toUpperCase first: it takes apart what has no single small letter (ß, ﬁ), so that STRASSE meets Straße.
/** One spelling for names that differ in case, width or blanks only. */
export function fold(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC').replace(/\s+/gu, ' ').trim()
}
