import type { Followed } from '../../../preload/contract/link'
import { revealArticle } from '../../articles/article-actions'
import { goTo } from '../../articles/article-store'
import { call } from '../../bridge'
import { focusHighlight } from '../../highlights/highlight-store'
import { askToSave } from '../../importing/address-store'
import { useImporting } from '../../importing/import-store'
import { openEntityPage } from '../../navigation/navigation-store'
import { showToast } from '../../toasts/toast-store'

/** Shows what an address of Dateline's own leads to; Back leads to what was shown before. Throws what the person is to be told. */
export async function showLink(address: string): Promise<void> {
  const found = await call('link.follow', { address })
  if (found.shows === 'entity') openEntityPage(found.of)
  else if (found.shows === 'question') ask(found.address)
  else if (found.shows === 'article') await showArticleOf(found)
  const says = 'says' in found ? found.says : null
  if (says !== null) showToast({ text: says, tone: found.shows === 'nothing' ? 'error' : 'plain' })
}

async function showArticleOf({
  articleId,
  span,
  highlightId,
  isDeleted,
}: Extract<Followed, { shows: 'article' }>): Promise<void> {
  if (isDeleted) await goTo({ view: 'deleted', sourceId: null })
  await revealArticle(articleId, { span, isListed: isDeleted })
  if (highlightId !== null) focusHighlight(highlightId)
}

/** One form at a time: what is being corrected is not put away by a link. */
function ask(address: string): void {
  if (useImporting.getState().draft === null) askToSave(address)
  else showToast({ text: 'Save or cancel this article first, then save the other page again.' })
}
