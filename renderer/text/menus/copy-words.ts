import { copyText } from '../../anchoring/clipboard'
import { showToast } from '../../toasts/toast-store'

/** Copies an address that a person asked for, and says that it was. */
export function copyAddress(address: string, said = 'Link copied'): void {
  const text = copyText(address) ? said : 'The link could not be copied. Try again.'
  showToast({ text })
}
