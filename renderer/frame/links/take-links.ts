import { call, on } from '../../bridge'
import { showError } from '../../toasts/toast-store'

/** Hears of links that come while the window stands; what came before is taken once it is painted. */
export function followLinks(): () => void {
  return on('link.came', () => void takeLink())
}

/** Shows where the link that waits leads, if one does. The first screen has no code for it. */
export async function takeLink(): Promise<void> {
  try {
    const { address } = await call('link.take', {})
    if (address === null) return
    const { showLink } = await import('./show-link')
    await showLink(address)
  } catch (error) {
    showError(error)
  }
}
