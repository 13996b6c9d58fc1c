import { copyText } from '../anchoring/clipboard'
import { citeOpenArticle } from '../reader/open-article-store'
import { showToast } from '../toasts/toast-store'

/** Copies words of the open article together with where they stand. */
export function copyPassage(exact: string): void {
  const isCopied = copyText(citeOpenArticle(exact))
  showToast(
    isCopied
      ? { text: 'Copied with its source' }
      : { text: 'The words could not be copied. Try again.', tone: 'error' },
  )
}
