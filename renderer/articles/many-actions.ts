import type { ArticleSummary } from '../../preload/contract/article'
import type { ChosenArticles, Deed } from '../../preload/contract/article-list'
import type { ActId, ArticleId } from '../../preload/contract/common'
import { call } from '../bridge'
import { act } from '../queries/act'
import { indexOf, knownRows, rowCount } from '../queries/sparse-rows'
import { showError, showToast } from '../toasts/toast-store'
import { newActId, showUndoToast } from '../toasts/undo-store'
import { articlesIn } from '../ui/wording/articles-in'
import { showNextTo } from './article-actions'
import { dropRow, readList, useArticles } from './article-store'
import { chooseNone, useChoice } from './choice-store'
import { nameOfCollection } from './collected/collected-store'
import { type Choice, chosenOf, countChosen, isChosen, type Stand } from './list/choice'
import type { Place } from './place'

/** Does one thing with all articles that are chosen. They stay chosen while they stay in the list. */
export async function doWithChosen(deed: Deed, actId = newActId()): Promise<void> {
  const { choice } = useChoice.getState()
  if (choice === null) return
  const { place, order } = useArticles.getState()
  try {
    const list = { ...place, order }
    const ids = deed.kind === 'collected' ? idsInOrder(choice) : null
    const chosen = ids === null ? chosenOf(choice, list) : { list, span: null, without: [], also: [...ids] }
    const leaving = leaves(deed) ? chosenRows(choice) : null
    const isDone = await doWith(chosen, deed, { ifNone: 'They are all so already.', actId })
    if (leaving === null) return
    chooseNone()
    if (isDone) leaveRows(leaving)
  } catch (error) {
    showError(error)
  }
}

/**
 * Marks as read all that a place lists, what is not on screen too; what arrives meanwhile stays unread, and deleted articles
 * stay as they are.
 */
export async function markAllRead({ view, sourceId, collectionId }: Place): Promise<void> {
  if (view === 'deleted') return
  await doWithAll({ view, sourceId, collectionId }, { kind: 'read', is: true }, 'No unread articles here.')
}

// As many as main takes one by one.
const mostNamed = 500

/**
 * What is chosen, in the order of the list: a collection has it in that. Null where some of it is not known here, or it is much; main
 * then takes it in the order in which it came into the library.
 */
function idsInOrder(choice: Choice): ArticleId[] | null {
  const list = readList()
  const count = countChosen(choice, rowCount(list))
  if (count > mostNamed) return null
  const chosen = chosenRows(choice).rows
  return chosen.length === count ? chosen.map(({ id }) => id) : null
}

type Leaving = { rows: Stand[]; isOpen: boolean }

/** Those of the chosen that are known here, in their order, and whether the one that is open is among them. */
function chosenRows(choice: Choice): Leaving {
  const list = readList()
  const rows = knownRows(list)
    .map(({ id }) => ({ id, index: indexOf(list, id) ?? -1 }))
    .filter((stand) => isChosen(choice, stand))
    .sort((one, other) => one.index - other.index)
  const { selectedId } = useArticles.getState()
  return { rows, isOpen: rows.some(({ id }) => id === selectedId) }
}

/** As when one leaves the list: where the open one was among them, the next one that stays is opened. */
function leaveRows({ rows, isOpen }: Leaving): void {
  for (const { id } of rows) dropRow(id)
  if (isOpen) showNextTo(rows[0]?.index ?? null)
}

/** Does one thing with one article, as it is done with many. */
export async function doWithOne(articleId: ArticleId, deed: Deed, actId = newActId()): Promise<void> {
  const list = { view: 'all', sourceId: null } as const
  try {
    await doWith({ list, span: null, without: [], also: [articleId] }, deed, {
      ifNone: 'It is so already.',
      actId,
    })
  } catch (error) {
    showError(error)
  }
}

/** Brings back all deleted articles that a place lists. */
export async function restoreAll({ sourceId, collectionId }: Place): Promise<void> {
  const list = { view: 'deleted', sourceId, collectionId } as const
  await doWithAll(list, { kind: 'deleted', is: false }, 'Nothing is deleted here.')
}

/** Does one thing with all that a place lists by now, what is not on screen too. */
async function doWithAll(list: Place, deed: Deed, ifNone: string): Promise<void> {
  try {
    const { newest } = await call('article.list', { ...list, after: null, limit: 1 })
    await doWith({ list, span: { from: null, to: null, newest }, without: [], also: [] }, deed, { ifNone })
  } catch (error) {
    showError(error)
  }
}

type How = { ifNone: string; actId?: ActId }

async function doWith(
  chosen: ChosenArticles,
  deed: Deed,
  { ifNone, actId = newActId() }: How,
): Promise<boolean> {
  const { changed, isCancelled } = await act('article.doWithMany', { actId, chosen, deed })
  if (changed === 0) showToast({ text: isCancelled ? 'Nothing was changed.' : ifNone })
  else showUndoToast(`${isCancelled ? 'Stopped. ' : ''}${told(deed, articlesIn(changed))}`, actId)
  return changed > 0 && !isCancelled
}

/** What is archived, deleted or restored leaves the list that it was chosen in. */
function leaves({ kind }: Deed): boolean {
  return kind === 'archived' || kind === 'deleted'
}

function told(deed: Deed, articles: string): string {
  switch (deed.kind) {
    case 'read':
      return `Marked ${articles} as ${deed.is ? 'read' : 'unread'}.`
    case 'starred':
      return deed.is ? `Starred ${articles}.` : `Removed the star from ${articles}.`
    case 'archived':
      return `${deed.is ? 'Archived' : 'Unarchived'} ${articles}.`
    case 'deleted':
      return `${deed.is ? 'Deleted' : 'Restored'} ${articles}.`
    case 'tag':
      return `Tagged ${articles} with “${deed.name}”.`
    case 'collected':
      return `${deed.is ? 'Added' : 'Took'} ${articles} ${deed.is ? 'to' : 'out of'} “${nameOfCollection(deed.collectionId)}”.`
    case 'outlet':
      return `Set the outlet of ${articles}.`
    case 'published':
      return `Set the date of ${articles}.`
  }
}

/** As the key says, where all that are known of the chosen ones are so already: the key then takes it back. Of some none is known yet. */
function isDone(isSo: (article: ArticleSummary) => boolean): boolean {
  const { choice } = useChoice.getState()
  const list = readList()
  const known = knownRows(list).filter(
    ({ id }) => choice !== null && isChosen(choice, { id, index: indexOf(list, id) ?? -1 }),
  )
  return known.length > 0 && known.every(isSo)
}

export function markManyRead(): Promise<void> {
  return doWithChosen({ kind: 'read', is: !isDone(({ readAt }) => readAt !== null) })
}

export function starMany(): Promise<void> {
  return doWithChosen({ kind: 'starred', is: !isDone(({ starredAt }) => starredAt !== null) })
}

export function archiveMany(): Promise<void> {
  return doWithChosen({ kind: 'archived', is: useArticles.getState().place.view !== 'archived' })
}

/** Among the deleted ones it brings them back. */
export function removeMany(): Promise<void> {
  return doWithChosen({ kind: 'deleted', is: useArticles.getState().place.view !== 'deleted' })
}
