import type { Input } from '../../../preload/contract/index'
import type { ReviewFilter, ReviewOrder } from '../../../preload/contract/review'
import { call } from '../../bridge'
import { openPage } from '../../navigation/navigation-store'
import { showError, showToast } from '../../toasts/toast-store'
import { everything, reviewPages } from '../review/review-kind'

/** The review of what a count counted. */
export function openReviewOf(filter: Partial<ReviewFilter>, group: ReviewOrder['group'] = 'none'): void {
  openPage(reviewPages.pageOf({ filter: { ...everything, ...filter }, order: { sort: 'made', group } }))
}

export async function exportBook(input: Input<'tag.exportBook'>): Promise<void> {
  await saved(() => call('tag.exportBook', input))
}

export async function exportTogether(input: Input<'tag.exportTogether'>): Promise<void> {
  await saved(() => call('tag.exportTogether', input))
}

async function saved(ask: () => Promise<{ fileName: string } | null>): Promise<void> {
  try {
    const file = await ask()
    if (file !== null) showToast({ text: `Exported as ${file.fileName}` })
  } catch (error) {
    showError(error)
  }
}
