// This file puts together what an article names out of three things: what the engine found, what a person
// said of a name in this article or everywhere, and what a person said of a single mention. The most
// particular word holds: of a mention before of a name, in this article before everywhere. Nothing of the
// result is stored.

import type { ArticleId } from '../../../preload/contract/common'
import type {
  ArticleEntities,
  ArticleEntity,
  ArticleMention,
  FoundMention,
} from '../../../preload/contract/entity'
import type { EntityKind } from '../../../preload/contract/entity-ref'
import type { Held } from '../database/columns'
import { all, type Library } from '../database/database'
import { type Analysis, currentAnalysis, tooLong } from '../findings/findings'
import { foundIn, type StoredEntity } from '../findings/found-rows'
import { resolveById, type ResolvedEntity, resolveName, isNoName, refKey } from './resolve-name'
import { nameKey } from '../database/names'
import type { mention, naming } from '../database/personal-tables'
import { allAtOnce, type Steps } from '../database/steps'
import { type RoleInArticle, rolesIn } from './roles'
import { shortFormReason } from './short-forms'
import { firstAt, type Span } from './span-index'

type NamingRow = Held<typeof naming, 'kind' | 'folded' | 'entity_id' | 'origin'>
/** A row of the view `mention_placed`: a mention, where it stands in the article's text by now. */
type DecisionRow = Held<typeof mention, 'id' | 'entity_id' | 'origin' | 'start_offset' | 'end_offset'>

/** An article's entity with the found ones that it is made of. */
export type Group = Omit<ArticleEntity, 'parts' | 'roles'> & { parts: StoredEntity[] }
type Groups = { analysis: Analysis | null; standing: Group[]; rejected: Group[] }

// The reason that is shown, by how the decision came about.
const becauseOf: Record<string, string> = {
  confirm: 'you confirmed it in this article',
  merge: 'you merged it in this article',
  split: 'you split it off in this article',
  hand: 'you added it here',
}

/** What is being put together; both maps are by refKey. */
type Gathering = {
  library: Library
  articleId: ArticleId
  namings: Map<string, NamingRow>
  decisions: readonly DecisionRow[]
  decisionAt: (span: Span) => DecisionRow | undefined
  /** Those of the decisions that were gathered already, by id. */
  taken: Set<string>
  /** By id: thousands of mentions may be one entity's. */
  entities: Map<string, ResolvedEntity>
  groups: Map<string, Group>
  rejected: Map<string, Group>
}

type Stand = { resolved: ResolvedEntity; state: ArticleEntity['state']; rejected: ArticleEntity['rejected'] }
/** With the refKey of what it resolved to, which is looked up for every mention. */
type Keyed = Stand & { refKey: string }

/**
 * Who and what the article names, each with the found entities and decisions behind it. Until the current
 * text has been analysed there is only what a person decided. It costs some queries for each found entity.
 */
export function groupsOf(library: Library, articleId: ArticleId): Groups {
  const analysis = currentAnalysis(library, articleId)
  const gathering = gatheringOf(library, articleId)
  const found = analysis?.state === 'ready' ? foundIn(library, analysis.n) : []
  for (const part of found) takePart(gathering, part)
  if (gathering.decisions.length > 0) {
    const foundAt = firstAt(found.flatMap(({ mentions }) => mentions))
    for (const decision of gathering.decisions)
      if (foundAt(spanOf(decision)) === undefined) decidedMention(gathering, decision, null)
  }
  return { analysis, standing: inOrder(gathering.groups), rejected: inOrder(gathering.rejected) }
}

function gatheringOf(library: Library, articleId: ArticleId): Gathering {
  const namings = all<NamingRow>(
    library,
    `SELECT kind, folded, entity_id, origin FROM naming WHERE article_id = ? AND deleted_at IS NULL ORDER BY id`,
    articleId,
  )
  const decisions = all<DecisionRow>(
    library,
    `SELECT id, entity_id, origin, start_offset, end_offset FROM mention_placed WHERE article_id = ? ORDER BY id DESC`,
    articleId,
  )
  const byName = new Map(namings.map((naming) => [keyOfName(naming.kind, naming.folded), naming]))
  const decisionAt = firstAt(decisions.map((decision) => ({ ...spanOf(decision), decision })))
  return {
    library,
    articleId,
    namings: byName,
    decisions,
    decisionAt: (span) => decisionAt(span)?.decision,
    taken: new Set(),
    entities: new Map(),
    groups: new Map(),
    rejected: new Map(),
  }
}

function keyOfName(kind: EntityKind, folded: string): string {
  return `${kind} ${folded}`
}

/** Sorts the mentions of a found entity: each goes with its own decision, the rest with the name. */
function takePart(gathering: Gathering, part: StoredEntity): void {
  const stand = keyed(standOf(gathering, part))
  const target = stand.state === 'rejected' ? gathering.rejected : gathering.groups
  for (const found of part.mentions) {
    const decision = gathering.decisionAt(found)
    if (decision !== undefined && decision.entity_id !== null) {
      decidedMention(gathering, decision, found)
      continue
    }
    const isRejected = decision !== undefined
    const group = isRejected
      ? groupOf(gathering.rejected, part.key, {
          ...stand,
          state: 'rejected',
          rejected: stand.rejected ?? 'here',
        })
      : groupOf(target, part.key, stand)
    // One part is taken after the other: where it is in the group, it is the last.
    if (group.parts.at(-1) !== part) group.parts.push(part)
    const state = isRejected ? 'rejected' : stand.state
    group.mentions.push({ ...found, state, reason: null, mentionId: decision?.id ?? null })
  }
}

/** Whom a found entity stands for in this article. */
function standOf({ library, namings }: Gathering, part: StoredEntity): Stand {
  const naming = namings.get(keyOfName(part.decisionKind, part.decisionFolded))
  if (naming !== undefined && naming.entity_id !== null) {
    return {
      resolved: resolveById(library, naming.entity_id, becauseOf[naming.origin] ?? null),
      state: 'confirmed',
      rejected: null,
    }
  }
  const folded = nameKey(part.kind, part.name)
  if (naming !== undefined || isNoName(library, part.kind, folded)) {
    const ref = { kind: part.kind, name: part.name }
    const where = naming === undefined ? 'everywhere' : 'in this article'
    const resolved = { ref, entityId: null, ...ref, folded, reason: `you marked it as not a name ${where}` }
    return { resolved, state: 'rejected', rejected: naming === undefined ? 'everywhere' : 'article' }
  }
  const resolved = resolveName(library, part.kind, part.name)
  return { resolved, state: resolved.entityId === null ? 'suggested' : 'matched', rejected: null }
}

function keyed(stand: Stand): Keyed {
  return { ...stand, refKey: refKey(stand.resolved.ref) }
}

function spanOf({ start_offset: start, end_offset: end }: DecisionRow): Span {
  return { start, end }
}

/**
 * A mention that a person gave to an entity, once, however many found mentions it overlaps. One that nobody
 * found was marked by hand.
 */
function decidedMention(
  { library, groups, entities, taken }: Gathering,
  { id, entity_id, origin, start_offset: start, end_offset: end }: DecisionRow,
  found: FoundMention | null,
): void {
  if (entity_id === null || taken.has(id)) return
  taken.add(id)
  const known = entities.get(entity_id) ?? resolveById(library, entity_id, null)
  entities.set(entity_id, known)
  const resolved = { ...known, reason: becauseOf[origin] ?? null }
  const stand = keyed({ resolved, state: 'confirmed', rejected: null })
  const group = groupOf(groups, `entity-${resolved.entityId ?? ''}`, stand)
  group.mentions.push({
    start,
    end,
    confidence: found?.confidence ?? 1,
    why: found?.why ?? 'marked by hand',
    state: found === null ? 'added' : 'confirmed',
    reason: becauseOf[origin] ?? null,
    mentionId: id,
  })
}

/** The group of an entity; several found ones ("Kerry", "John Kerry") that resolve to one entity share it. */
function groupOf(groups: Map<string, Group>, key: string, stand: Keyed): Group {
  const known = groups.get(stand.refKey)
  if (known === undefined) {
    const made = newGroup(key, stand)
    groups.set(stand.refKey, made)
    return made
  }
  // A person's word goes before a match by name.
  if (stand.state === 'confirmed' && known.state !== 'confirmed') {
    known.state = 'confirmed'
    known.reason = stand.resolved.reason
  }
  return known
}

function newGroup(key: string, { resolved, state, rejected }: Stand): Group {
  return {
    key,
    kind: resolved.kind,
    name: resolved.name,
    ref: resolved.ref,
    confirmed: resolved.entityId,
    state,
    reason: resolved.reason,
    rejected,
    mentions: [],
    parts: [],
  }
}

function inOrder(groups: Map<string, Group>): Group[] {
  const list = [...groups.values()].filter(({ mentions }) => mentions.length > 0)
  for (const { mentions } of list) mentions.sort((a, b) => a.start - b.start)
  return list
}

/** Who and what is named in the article's current text, and what a person decided about it. */
export function byArticle(library: Library, input: { articleId: ArticleId }): ArticleEntities {
  return allAtOnce(byArticleInSteps(library, input))
}

const mentionsPerStep = 500

/**
 * The same, for who must not wait: a long text may name somebody thousands of times. All that is read of the library is
 * read before the first pause, so that nobody changes it behind the answer's back.
 */
export function* byArticleInSteps(
  library: Library,
  { articleId }: { articleId: ArticleId },
): Steps<ArticleEntities> {
  const { analysis, standing, rejected } = groupsOf(library, articleId)
  const reasons = shortFormReason(library, articleId)
  const roles = analysis?.state === 'ready' ? rolesIn(library, analysis.n) : []
  const entities: ArticleEntity[] = []
  let taken = 0
  for (const group of standing) {
    const mentions: ArticleMention[] = []
    for (const mention of group.mentions) {
      if (taken % mentionsPerStep === 0) yield
      taken += 1
      mentions.push({ ...mention, reason: mention.reason ?? reasons(group, mention) })
    }
    entities.push(shown(group, { mentions, roles: rolesOf(group, roles) }))
  }
  return {
    state: analysis?.reason === tooLong ? 'too-long' : (analysis?.state ?? 'pending'),
    language: analysis?.state === 'ready' ? analysis.language : null,
    entities,
    rejected: rejected.map((group) => shown(group, { mentions: group.mentions, roles: [] })),
  }
}

function shown(group: Group, dressed: Pick<ArticleEntity, 'mentions' | 'roles'>): ArticleEntity {
  return {
    ...group,
    parts: group.parts.map(({ key, kind, name }) => ({ key, kind, name })),
    ...dressed,
  }
}

/** A role belongs to the entity that the name beside it means. */
function rolesOf({ mentions }: Group, roles: readonly RoleInArticle[]): ArticleEntity['roles'] {
  if (roles.length === 0) return []
  const mentionAt = firstAt(mentions)
  return roles.flatMap(({ nameStart, ...role }) =>
    mentionAt({ start: nameStart, end: nameStart + 1 }) === undefined ? [] : [role],
  )
}
