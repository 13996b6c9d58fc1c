import type { Theme, WornTheme } from '../../preload/contract/settings'

let systemIsDark: MediaQueryList | null = null
let chosen: Theme = 'system'

/** Asked for with the first theme, so that code which only reads settings needs no window. */
function followSystem(): MediaQueryList {
  const query = window.matchMedia('(prefers-color-scheme: dark)')
  query.addEventListener('change', apply)
  return query
}

function apply() {
  systemIsDark ??= followSystem()
  const worn: WornTheme = chosen === 'system' ? (systemIsDark.matches ? 'dark' : 'light') : chosen
  document.documentElement.dataset['theme'] = worn
}

/** Puts the theme on the document, and follows the system from then on where that is the choice. */
export function applyTheme(theme: Theme) {
  chosen = theme
  apply()
}
