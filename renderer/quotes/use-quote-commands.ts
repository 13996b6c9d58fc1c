import { useEffect } from 'react'
import type { Quote } from '../../preload/contract/quote'
import { runCommand, useCommand } from '../commands/command-store'
import { currentColor } from '../highlights/color-store'
import { createHighlight, focusHighlight } from '../highlights/highlight-store'
import { readArticle } from '../text/open-article-store'
import { sayDeleted } from '../text/say-deleted'
import { readSelection } from '../text/selection-store'
import { changeSettings, readSettings, useSettings } from '../settings/settings-store'
import { beginAdjusting } from './adjust-store'
import { confirmQuote, rejectQuote, takeSelection, withdrawDecision } from './quote-actions'
import { clearSelection, pickSpeaker, stepQuote, useChosenQuote, useQuoteAnswer } from './quote-store'

/** Answers the commands about quotations of the article on screen. */
export function useQuoteCommands(): void {
  const isAny = (useQuoteAnswer().value?.length ?? 0) > 0
  const isTab = useSettings(({ panelTab }) => panelTab === 'quotes')
  const quote = useChosenQuote()
  const isChosen = quote !== null
  useEscape(isChosen)
  useCommand('quote.next', () => step(1), isAny && (isTab || isChosen))
  useCommand('quote.previous', () => step(-1), isAny && (isTab || isChosen))
  useCommand('quote.confirm', () => quote && void confirmQuote(quote), isChosen)
  useCommand('quote.reject', () => quote && void rejectQuote(quote), isChosen)
  useCommand('quote.withdraw', () => quote && void withdrawDecision(quote), isChosen && isDecided(quote))
  useCommand('quote.adjust', () => quote && adjustQuote(quote), isChosen)
  useCommand(
    'quote.setSpeaker',
    () => {
      showTab()
      pickSpeaker(true)
    },
    isChosen,
  )
  useCommand('quote.highlight', () => quote && void markQuote(quote), isChosen)
  useCommand(
    'quote.paintAll',
    () => void changeSettings({ quotesPainted: !readSettings().quotesPainted }),
    isAny,
  )
}

/** Esc lets go of the chosen one wherever the focus is, unless something nearer has a use for it. */
function useEscape(isChosen: boolean): void {
  useEffect(() => {
    if (!isChosen) return
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog:modal')) return
      clearSelection()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [isChosen])
}

function step(by: 1 | -1): void {
  const isInList = document.activeElement?.closest('.quote') !== null
  if (stepQuote(by) === null || !isInList) return
  // The list draws the chosen one first.
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.quote-words[aria-expanded=true]')?.focus(),
  )
}

function isDecided({ id }: Quote): boolean {
  return id !== null
}

/** The selected words become the quotation's; where none are selected, its ends can be moved. */
function adjustQuote(quote: Quote): void {
  if (readSelection() !== null) void takeSelection(quote)
  else {
    showTab()
    beginAdjusting(quote)
  }
}

/** A highlight with the quotation's bounds, in the colour that was used last. */
async function markQuote(quote: Quote): Promise<void> {
  const article = readArticle()
  if (article === null) return
  if (article.deletedAt !== null) sayDeleted()
  else {
    const made = await createHighlight(article, { start: quote.start, end: quote.end }, currentColor())
    if (made !== null) focusHighlight(made.id)
  }
}

function showTab(): void {
  if (!isShown()) runCommand('panel.quotes')
}

function isShown(): boolean {
  const { panelOpen, panelTab } = readSettings()
  return panelOpen && panelTab === 'quotes'
}
