import type { Theme, WornTheme } from '../../preload/contract/settings'

const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)')
let chosen: Theme = 'system'

function apply() {
  const worn: WornTheme = chosen === 'system' ? (systemIsDark.matches ? 'dark' : 'light') : chosen
  document.documentElement.dataset['theme'] = worn
}

systemIsDark.addEventListener('change', apply)

/** Puts the theme on the document, and follows the system from then on where that is the choice. */
export function applyTheme(theme: Theme) {
  chosen = theme
  apply()
}
