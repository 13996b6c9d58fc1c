import { create } from 'zustand'
import type { ArticleId } from '../../../preload/contract/common'
import type { CheckedPage, ToCheck } from '../../../preload/contract/fetch'
import { call } from '../../bridge'
import { cancelFetch, useFetch, whileFetching } from '../../fetching/fetch-store'
import { act } from '../../queries/act'
import { sentenceOf, showError, showToast } from '../../toasts/toast-store'

/** `checking` until the page has come; `failed` says why it could not be had. */
type Outcome =
  | { state: 'checking' }
  | { state: 'checked'; page: CheckedPage }
  | { state: 'failed'; why: string }
  | { state: 'keeping'; page: CheckedPage }

/** `words`: those that are looked for, as far as the window knows them. */
export type Asked = { of: ToCheck; words: string; address: string }

type Still = { asked: Asked; outcome: Outcome }

export const useStill = create<{ still: Still | null }>(() => ({ still: null }))

const { getState, setState } = useStill

/** Fetches an article's page, because the person asked for it, to see what it says of some words by now. */
export async function checkPage(asked: Asked): Promise<void> {
  if (useFetch.getState().isFetching) {
    showToast({ text: 'Something else is being fetched; wait for it, or cancel it first.' })
    return
  }
  const still: Still = { asked, outcome: { state: 'checking' } }
  setState({ still })
  try {
    const page = await whileFetching(() => call('fetch.check', { of: asked.of }))
    if (getState().still !== still) return
    setState({ still: page === null ? null : { asked, outcome: { state: 'checked', page } } })
  } catch (error) {
    if (getState().still === still)
      setState({ still: { asked, outcome: { state: 'failed', why: sentenceOf(error) } } })
  }
}

/** Makes the page that was checked the article's text: another revision, which undo takes back. */
export async function keepPage(articleId: ArticleId): Promise<void> {
  const { still } = getState()
  if (still?.outcome.state !== 'checked') return
  const { page } = still.outcome
  const keeping: Still = { ...still, outcome: { state: 'keeping', page } }
  setState({ still: keeping })
  try {
    const done = await whileFetching(() => act('fetch.keepChecked', { articleId }))
    if (done !== null) showToast({ text: 'Kept as a new revision of the article.' })
    if (getState().still === keeping) setState({ still: done === null ? still : null })
  } catch (error) {
    if (getState().still === keeping) setState({ still })
    showError(error)
  }
}

/** Whatever is still being fetched for it is not wanted any more, and nothing of it stays. */
export function closeStill(): void {
  const { still } = getState()
  if (still === null) return
  const isUnderWay = still.outcome.state === 'checking' || still.outcome.state === 'keeping'
  setState({ still: null })
  if (isUnderWay) void cancelFetch()
  else call('fetch.forgetChecked', {}).catch(showError)
}
