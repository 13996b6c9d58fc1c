import { showToast } from '../toasts/toast-store'

/** What a key says that would change the open article, which is deleted: else nobody would know why it does nothing. */
export function sayDeleted(): void {
  showToast({ text: 'This article is deleted. Restore it first, with the button above its text.' })
}
