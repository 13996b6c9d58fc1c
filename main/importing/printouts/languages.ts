const languages: Readonly<Record<string, readonly string[]>> = {
  en: ['english', 'englisch', 'anglais', 'inglés', 'inglese'],
  de: ['german', 'deutsch', 'allemand', 'alemán', 'tedesco'],
  fr: ['french', 'französisch', 'français', 'francés', 'francese'],
  es: ['spanish', 'spanisch', 'espagnol', 'español', 'spagnolo'],
  it: ['italian', 'italienisch', 'italien', 'italiano'],
  pt: ['portuguese', 'portugiesisch', 'portugais', 'portugués', 'português'],
  nl: ['dutch', 'niederländisch', 'néerlandais', 'nederlands'],
  pl: ['polish', 'polnisch', 'polonais', 'polski'],
  ru: ['russian', 'russisch', 'russe', 'ruso', 'русский'],
  sv: ['swedish', 'schwedisch', 'suédois', 'svenska'],
  no: ['norwegian', 'norwegisch', 'norvégien', 'norsk'],
  da: ['danish', 'dänisch', 'danois', 'dansk'],
  ar: ['arabic', 'arabisch', 'arabe', 'العربية'],
  zh: ['chinese', 'chinesisch', 'chinois', 'chino', '中文'],
  ja: ['japanese', 'japanisch', 'japonais', '日本語'],
  ko: ['korean', 'koreanisch', 'coréen', '한국어'],
  tr: ['turkish', 'türkisch', 'turc', 'türkçe'],
}

/** The language that a word names, as a tag; null for one that names none known here. */
export function languageNamed(words: string): string | null {
  const name =
    words
      .toLowerCase()
      .split(/[;,/(]/)[0]
      ?.trim() ?? ''
  return Object.entries(languages).find(([, names]) => names.includes(name))?.[0] ?? null
}
