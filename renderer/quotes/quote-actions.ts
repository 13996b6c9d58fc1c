import type { Input } from '../../preload/contract/index'
import type { Quote, Span } from '../../preload/contract/quote'
import { describePassage } from '../anchoring/passage'
import { act } from '../queries/act'
import { settled } from '../queries/query-cache'
import { dropSelection, readSelection } from '../text/selection-store'
import { useOpenArticle } from '../text/open-article-store'
import { announce } from '../text/announce-store'
import { currentSurface } from '../text/surface-store'
import { showError } from '../toasts/toast-store'
import { newActId, showUndoToast } from '../toasts/undo-store'
import { quotesOf } from './quote-store'

/** Answers once the list shows what was decided; false where it failed, which the person has been shown. */
export function confirmQuote(quote: Quote): Promise<boolean> {
  return runAction(() => act('quote.confirm', whereIs(quote)), 'Confirmed')
}

/**
 * Runs an action and announces what was done once the quotes are as they are then; where it fails, shows the error and
 * answers false.
 */
async function runAction(action: () => Promise<unknown>, said: string): Promise<boolean> {
  try {
    await action()
    await settled(quotesOf(useOpenArticle.getState().articleId))
    announce(said)
    return true
  } catch (error) {
    showError(error)
    return false
  }
}

function whereIs({ articleId, at }: Quote) {
  return { articleId, at }
}

/** A rejected quotation stays in the library and can be reset; exports leave it out. */
export async function rejectQuote(quote: Quote): Promise<void> {
  const actId = newActId()
  const isDone = await runAction(() => act('quote.reject', { ...whereIs(quote), actId }), 'Rejected')
  if (isDone) showUndoToast('Rejected. It is kept, but left out of exports.', actId)
}

/** Withdraws the person's decision: the quote is a suggestion again, as it was found. */
export async function withdrawDecision({ id }: Quote): Promise<void> {
  if (id !== null) await runAction(() => act('quote.withdraw', { quoteId: id }), 'Reset to suggestion')
}

export type Speaker = Input<'quote.setSpeaker'>['speaker']

export function correctSpeaker(quote: Quote, speaker: Speaker): Promise<boolean> {
  return runAction(() => act('quote.setSpeaker', { ...whereIs(quote), speaker }), 'Speaker corrected')
}

/** Makes the selected words the words of the quote and clears the selection; false where none are selected. */
export async function takeSelection(quote: Quote): Promise<boolean> {
  const selected = readSelection()
  if (selected === null || !(await correctSpan(quote, selected))) return false
  dropSelection(selected)
  return true
}

/**
 * Makes other words of the text on screen the words of the quote. False where no text is on screen or the span
 * holds no passage of it, and where it failed.
 */
export async function correctSpan(quote: Quote, span: Span): Promise<boolean> {
  const surface = currentSurface()
  const passage = surface === null ? null : describePassage(surface.text, span)
  if (surface?.articleId !== quote.articleId || passage === null) return false
  const { revisionId } = surface
  return runAction(() => act('quote.setSpan', { ...whereIs(quote), revisionId, passage }), 'Words corrected')
}
