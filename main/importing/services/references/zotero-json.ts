import type { Collected } from '../../../../preload/contract/collected'
import { addTo } from '../../add-to'
import { type Collection, collectedOf, factsOf, savedOf, tagsOf, wordsOf } from '../collect'
import { type Fields, fieldsIn, isFields, listOf } from '../json'
import { noteWords } from './note-words'
import { nameOf, referred } from './reference'

/**
 * Items as Zotero itself holds them: its web interface answers with a list of them, and its extensions export an
 * object that holds one.
 */
export function isZoteroJson(json: unknown): boolean {
  const [first] = rowsOf(json)
  if (first === undefined || typeof first['itemType'] !== 'string') return false
  return ['creators', 'title', 'note', 'tags', 'key', 'itemID'].some((name) => name in first)
}

function rowsOf(json: unknown): Fields[] {
  const rows = fieldsIn(isFields(json) ? json['items'] : json)
  return rows.map((row) => (isFields(row['data']) ? row['data'] : row))
}

/** A note or file that names its item belongs to it; one that stands alone is an article of its own. */
export function readZoteroJson(json: unknown): Collection {
  const rows = rowsOf(json)
  const keys = new Set(rows.map(({ key }) => wordsOf(key)))
  const parentOf = (row: Fields) => {
    const parent = wordsOf(row['parentItem'])
    return parent !== null && keys.has(parent) ? parent : null
  }
  const parts = new Map<string, Fields[]>()
  for (const row of rows) {
    const parent = parentOf(row)
    if (parent !== null) addTo(parts, parent, row)
  }
  const folders = foldersIn(json)
  const collected = rows
    .filter((row) => parentOf(row) === null)
    .map((row) => {
      const own = parts.get(wordsOf(row['key']) ?? '') ?? []
      return row['itemType'] === 'note' ? noteAlone(row) : articleOf(row, own, foldersOf(row, folders))
    })
  return { service: 'Zotero', collected, left: [] }
}

/** Folders by the numbers or keys of the items in them, where the export holds them. */
function foldersIn(json: unknown): Map<string, string[]> {
  const folders = new Map<string, string[]>()
  const given = isFields(json) && isFields(json['collections']) ? json['collections'] : {}
  for (const folder of Object.values(given)) {
    const name = isFields(folder) ? pathOf(folder, given) : null
    if (!isFields(folder) || name === null) continue
    for (const item of listOf(folder['items']).map(wordsOf)) {
      if (item !== null) addTo(folders, item, name)
    }
  }
  return folders
}

function pathOf(folder: Fields, all: Fields, depth = 0): string | null {
  const name = wordsOf(folder['name'])?.replaceAll('/', '-') ?? null
  const parent = all[wordsOf(folder['parent']) ?? '']
  const path = isFields(parent) && depth < 20 ? pathOf(parent, all, depth + 1) : null
  return path === null || name === null ? name : `${path}/${name}`
}

function foldersOf(row: Fields, folders: ReadonlyMap<string, string[]>): string[] {
  return ['itemID', 'itemKey', 'key'].flatMap((name) => folders.get(wordsOf(row[name]) ?? '') ?? [])
}

function noteAlone(row: Fields): Collected {
  const body = noteIn(row)
  return collectedOf('Zotero', {
    title: body?.split('\n', 1)[0]?.slice(0, 200) ?? null,
    notes: body === null ? [] : [{ body: body.slice(0, 200_000), madeAt: null }],
    tags: tagsIn(row),
    savedAt: savedOf(row['dateAdded']),
    facts: factsOf({ itemType: 'note' }),
  })
}

function noteIn(row: unknown): string | null {
  return noteWords(wordsOf(isFields(row) ? row['note'] : row) ?? '')
}

function tagsIn(row: Fields): string[] {
  return tagsOf(listOf(row['tags']).map((tag) => (isFields(tag) ? tag['tag'] : tag)))
}

const outlets =
  'publicationTitle bookTitle proceedingsTitle encyclopediaTitle dictionaryTitle programTitle websiteTitle blogTitle forumTitle'.split(
    ' ',
  )
const titles = 'title subject caseName nameOfAct shortTitle'.split(' ')
// Fields with a place of their own.
const taken = new Set(
  'creators date language abstractNote section tags notes dateAdded attachments collections relations multi'.split(
    ' ',
  ),
)

function articleOf(row: Fields, parts: readonly Fields[], folders: readonly string[]): Collected {
  const first = (names: readonly string[]) =>
    names.map((name) => wordsOf(row[name])).find((words) => words !== null) ?? null
  const [title, outlet] = [first(titles), first(outlets)]
  const creators = fieldsIn(row['creators'])
  const files = [
    ...fieldsIn(row['attachments']),
    ...parts.filter(({ itemType }) => itemType === 'attachment'),
  ]
  const rest = Object.entries(row)
    .filter(([name]) => !taken.has(name))
    .map(([name, value]): [string, string | null] => [name, factOf(value)])
    .filter(([, words]) => words !== title && words !== outlet)
  return referred({
    service: 'Zotero',
    title,
    authors: creators.filter((one) => isAuthor(one, creators)).map(nameIn),
    outlet,
    section: wordsOf(row['section']),
    published: wordsOf(row['date']) ?? first(['dateEnacted', 'dateDecided', 'issueDate']),
    addresses: [wordsOf(row['url']), ...files.map(({ url }) => wordsOf(url))],
    doi: wordsOf(row['DOI']),
    language: wordsOf(row['language']),
    excerpt: wordsOf(row['abstractNote']),
    notes: [...listOf(row['notes']), ...parts, ...fieldsIn(row['attachments'])].map(noteIn),
    tags: [...folders, ...[row, ...parts].flatMap(tagsIn)],
    savedAt: savedOf(row['dateAdded']) ?? savedOf(row['accessDate']),
    facts: factsOf({
      ...Object.fromEntries(rest),
      ...othersIn(creators),
      attachments: files.map((file) => wordsOf(file['path']) ?? wordsOf(file['title']) ?? '').join('; '),
    }),
  })
}

function factOf(value: unknown): string | null {
  if (Array.isArray(value)) return listOf(value).map(factOf).join('\n')
  return isFields(value) ? JSON.stringify(value) : wordsOf(value)
}

/** An author; of what has none whoever stands first, such as an artist or a director. */
function isAuthor(one: Fields, all: readonly Fields[]): boolean {
  const isOne = ({ creatorType }: Fields) => creatorType === 'author'
  return all.some(isOne) ? isOne(one) : one['creatorType'] === all[0]?.['creatorType'] && !isHelper(one)
}

function isHelper({ creatorType }: Fields): boolean {
  return (
    typeof creatorType === 'string' && /editor|translator|recipient|interviewer|reviewed/i.test(creatorType)
  )
}

/** Everybody else by what they did. */
function othersIn(creators: readonly Fields[]): Record<string, string> {
  const others: Record<string, string> = {}
  for (const one of creators.filter((creator) => !isAuthor(creator, creators))) {
    const role = wordsOf(one['creatorType']) ?? 'creator'
    others[role] = others[role] === undefined ? nameIn(one) : `${others[role]}, ${nameIn(one)}`
  }
  return others
}

function nameIn(creator: Fields): string {
  const of = (part: string) => wordsOf(creator[part])
  return (
    of('name') ?? nameOf({ given: of('firstName'), particle: null, family: of('lastName'), suffix: null })
  )
}
