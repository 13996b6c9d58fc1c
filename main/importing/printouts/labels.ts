/** What a database says of an article beside its text. */
export type Label =
  | 'title'
  | 'byline'
  | 'outlet'
  | 'published'
  | 'section'
  | 'dateline'
  | 'language'
  | 'url'
  | 'standfirst'
  | 'body'
  | 'other'

type Named = {
  label: Label
  /** As it is told to the person. */
  why: string
  /** A word that stands in such print-outs only, or nearly so. */
  isSure?: true
  words: readonly string[]
}

// As LexisNexis, Nexis Uni, Factiva, ProQuest, Europresse, NewsBank and Gale print them.
const named: readonly Named[] = [
  {
    label: 'title',
    why: 'named as the title',
    words: ['headline', 'title', 'titre', 'titel', 'titular', 'titolo', 'document title', 'überschrift'],
  },
  {
    label: 'byline',
    why: 'named as the author',
    words: [
      'byline',
      'author',
      'authors',
      'author(s)',
      'auteur',
      'auteurs',
      'autor',
      'autoren',
      'autore',
      'verfasser',
    ],
  },
  {
    label: 'outlet',
    why: 'names where it was published',
    words: [
      'publication title',
      'publication',
      'source',
      'journal title',
      'newspaper',
      'nom de la source',
      'quelle',
      'zeitung',
      'fuente',
    ],
  },
  {
    label: 'outlet',
    why: 'names where it was published',
    isSure: true,
    words: ['publication info', 'source name', 'publication name'],
  },
  {
    label: 'published',
    why: 'says when it was published',
    words: [
      'publication date',
      'pub date',
      'date',
      'date published',
      'date de parution',
      'datum',
      'fecha',
      'erscheinungsdatum',
    ],
  },
  {
    label: 'section',
    why: 'names the section',
    words: ['section', 'rubrik', 'rubrique', 'sección', 'ressort', 'pub-section'],
  },
  { label: 'dateline', why: 'names where it was filed from', words: ['dateline'] },
  {
    label: 'language',
    why: 'names its language',
    words: ['language', 'language of publication', 'langue', 'sprache', 'idioma'],
  },
  { label: 'url', why: 'its address', words: ['url', 'document url', 'link', 'web link'] },
  {
    label: 'standfirst',
    why: 'named as what it is about',
    words: ['highlight', 'teaser'],
  },
  {
    label: 'body',
    why: 'begins the text',
    words: [
      'body',
      'full text',
      'text',
      'volltext',
      'texte intégral',
      'texto completo',
      'full-text',
      'texte',
    ],
  },
  {
    label: 'other',
    why: 'says how long it is',
    words: ['length', 'word count', 'länge', 'longueur', 'longitud', 'words'],
  },
  {
    label: 'other',
    why: 'says when the database took it in',
    isSure: true,
    words: ['load-date', 'load date', 'update-date', 'entry date', 'last updated', 'ladedatum'],
  },
  {
    label: 'other',
    why: 'says what kind of publication it is',
    isSure: true,
    words: [
      'publication-type',
      'publication type',
      'source type',
      'type de source',
      'publikationsart',
      'document type',
      'journal-code',
      'journal code',
      'news-type',
      'type de publication',
    ],
  },
  {
    label: 'other',
    why: 'describes a picture of it',
    words: ['graphic', 'graphics', 'illustration', 'photo', 'art/graphics', 'caption'],
  },
  {
    label: 'other',
    why: 'names what the database filed it under',
    words: [
      'subject',
      'subjects',
      'industry',
      'geographic',
      'person',
      'people',
      'company',
      'ticker',
      'organization',
      'city',
      'state',
      'country',
      'location',
      'personal name',
      'company / organization',
      'classification',
      'keywords',
      'index terms',
      'subject term',
      'subject terms',
      'locations',
      'cite',
      'acc-no',
      'series',
      'type',
      'classement',
      'schlagwörter',
      'identifier',
      'abstract',
      'lead paragraph',
      'abstract',
      'lead paragraph',
      'identifier / keyword',
      'product name',
      'dateline city',
      'region',
    ],
  },
  {
    label: 'other',
    why: 'a mark of the database',
    isSure: true,
    words: [
      'proquest document id',
      'accession number',
      'record number',
      'document number',
      'dokumentnummer',
      'issn',
      'eissn',
      'isbn',
      'coden',
      'doc id',
      'bibliography',
      'gale document number',
      'database',
      'datenbank',
      'publication year',
      'year',
      'first page',
      'last page',
      'number of pages',
      'place of publication',
      'country of publication',
      'publication subject',
      'publisher',
      'copyright',
      'copyright notice',
      'volume',
      'issue',
      'pages',
      'page',
      'page number',
      'edition',
      'column',
      'start page',
      'périodicité',
      'couverture géographique',
      'provenance',
      'nombre de mots',
      'correction-date',
      'correction',
      'distribution',
      'notes',
      'note(s)',
      'zip',
      'credit',
      'contact',
      'disclaimer',
      'ausgabe',
      'seite',
      'édition',
      'source attribution',
      'proquest document link',
      'document feature',
      'entry-date',
    ],
  },
]

const byWords = new Map(named.flatMap((one) => one.words.map((words) => [words, one] as const)))

// Among so many marks these are ordinary words, too: only with another mark do they tell a print-out.
const ordinary =
  /^(?:year|publisher|copyright|volume|issue|pages?|edition|column|correction|notes?|credit|contact|disclaimer|ausgabe|seite|database|provenance|last updated|zip|publication type|document type|issn|isbn)$/

export type Labelled = Pick<Named, 'label' | 'why'> & { name: string; value: string; isSure: boolean }

const label = /^([\p{L}][\p{L} ()/-]{1,30}?)\s?[:：](?!\/\/)\s*/u

/** The fact that a line states by a database's name for it; null for any other line. */
export function labelledIn(line: string): Labelled | null {
  const [head = '', name = ''] = label.exec(line) ?? []
  const key = name.toLowerCase().trim()
  const found = byWords.get(key)
  if (found === undefined) return null
  // In a text a line may begin with such a word and a colon; a database's own begin with a capital.
  if (!/^\p{Lu}/u.test(name)) return null
  const isSure = found.isSure === true && !ordinary.test(key)
  return { label: found.label, why: found.why, name: key, value: line.slice(head.length).trim(), isSure }
}
