import type { ArticleId, EntityId } from '../../preload/contract/common'
import type { ArticleEntities, ArticleEntity, EntityKind, FoundMention } from '../../preload/contract/entity'
import { all, type Library, one, transaction } from './database'
import { notFound } from './errors'
import { currentAnalysis, foundIn } from './findings'
import { fold } from './fold'
import { newId } from './ids'
import { readText } from './revisions'
import { quoted } from './text'
import { act, insertRow, removeRow } from './write'

export { countWaiting, storeFailure, storeFindings, waiting } from './findings'

/** What was found in the article's current text, and which of it a person has confirmed, here or elsewhere. */
export const byArticle = (library: Library, { articleId }: { articleId: ArticleId }): ArticleEntities => {
  const analysis = currentAnalysis(library, articleId)
  if (analysis === null) return { state: 'pending', language: null, entities: [] }
  if (analysis.state === 'failed') return { state: 'failed', language: null, entities: [] }
  const entities: ArticleEntity[] = foundIn(library, analysis.n).map((found) => ({
    ...found,
    confirmed: knownEntity(library, found.kind, found.name),
  }))
  return { state: 'ready', language: analysis.language, entities }
}

/** The library's entity of this kind that goes by this name. */
const knownEntity = (library: Library, kind: EntityKind, name: string): EntityId | null =>
  one<{ id: EntityId }>(
    library,
    `SELECT e.id FROM entity_alias n JOIN entity e ON e.id = n.entity_id
     WHERE n.folded = ? AND n.deleted_at IS NULL AND e.kind = ? AND e.deleted_at IS NULL
     ORDER BY e.id LIMIT 1`,
    fold(name),
    kind,
  )?.id ?? null

// One word alone, a surname or an acronym, is too often somebody else's: only the name itself may be one.
const isTelling = (name: string): boolean => name.includes(' ')

/** The names under which a found entity is known again: its own, and the longer forms of it in the text. */
const aliasesOf = (name: string, mentions: readonly FoundMention[], text: string): string[] => {
  const forms = mentions.map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' ').trim())
  const byFolded = new Map([name, ...forms.filter(isTelling)].map((form) => [fold(form), form]))
  return [...byFolded.values()]
}

/** Makes an entity of the library out of a found one; answers the known one where there is one already. */
export const confirm = (
  library: Library,
  { articleId, key }: { articleId: ArticleId; key: string },
): { entityId: EntityId } =>
  transaction(library, () => {
    const analysis = currentAnalysis(library, articleId)
    const found = analysis === null ? [] : foundIn(library, analysis.n)
    const entity = found.find((one) => one.key === key)
    if (analysis === null || entity === undefined) throw notFound('name')
    const { kind, name, mentions } = entity
    const known = knownEntity(library, kind, name)
    if (known !== null) return { entityId: known }
    const aliases = aliasesOf(name, mentions, readText(library, analysis.revisionId))
    const entityId = newId() as EntityId
    act(library, { label: `confirm ${quoted(name)}`, articleId }, (writing) => {
      insertRow(writing, 'entity', { id: entityId, kind, name })
      for (const alias of aliases) {
        insertRow(writing, 'entity_alias', {
          id: newId(),
          entity_id: entityId,
          name: alias,
          folded: fold(alias),
        })
      }
    })
    return { entityId }
  })

export const unconfirm = (library: Library, { entityId }: { entityId: EntityId }): Record<string, never> =>
  transaction(library, () => {
    const entity = one<{ name: string }>(
      library,
      'SELECT name FROM entity WHERE id = ? AND deleted_at IS NULL',
      entityId,
    )
    if (entity === undefined) throw notFound('name')
    const aliases = all<{ id: string }>(
      library,
      'SELECT id FROM entity_alias WHERE entity_id = ? AND deleted_at IS NULL',
      entityId,
    )
    act(
      library,
      { label: `withdraw the confirmation of ${quoted(entity.name)}`, articleId: null },
      (writing) => {
        for (const { id } of aliases) removeRow(writing, 'entity_alias', id)
        removeRow(writing, 'entity', entityId)
      },
    )
    return {}
  })
