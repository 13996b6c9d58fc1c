import type { CallName } from '../../preload/contract/index'
import type { GoodInputs } from './new-world'

/** Of what belongs to the window and to the watched folder. */
export const windowInputs = {
  'watch.status': () => ({}),
  'watch.choose': () => ({}),
  'watch.stop': () => ({}),
  'window.failed': () => ({ part: 'list', articleId: null, name: 'TypeError', message: 'x', stack: '' }),
  'window.shown': ({ articleId }) => ({ articleId, hasStood: true }),
  'window.reload': () => ({ isWithoutLast: true }),
} satisfies GoodInputs<Extract<CallName, `watch.${string}` | `window.${string}`>>
