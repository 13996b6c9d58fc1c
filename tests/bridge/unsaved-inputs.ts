import type { CallName } from '../../preload/contract/index'
import { newActId } from '../support/library'
import type { GoodInputs } from './new-world'

const key = 'new on memo '

/** Good input for what keeps words that are not saved yet. */
export const unsavedInputs: GoodInputs<Extract<CallName, `unsaved.${string}`>> = {
  'unsaved.keep': () => ({
    key,
    of: { kind: 'note', target: { on: 'memo' }, noteId: null, version: null },
    body: 'Typed, and not saved.',
    begunAt: '2026-01-02T03:04:05.678Z',
  }),
  'unsaved.drop': () => ({ key }),
  'unsaved.takeUp': () => ({ except: ['another'] }),
  'unsaved.settle': () => ({ key, choice: 'memo', actId: newActId() }),
}
