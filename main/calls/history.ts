import type { Handlers } from '../../preload/contract/index'
import type { Program } from '../app/program'
import { details, history } from '../library/journal/history'
import { state } from '../library/journal/undo'
import { compareTexts } from '../passages/compare'
import { onLibrary } from './on-library'

/** What was done to the library, and what of it can be taken back. */
export function historyCalls(
  program: Program,
): Pick<Handlers, 'change.state' | 'change.list' | 'change.details'> {
  const { read } = onLibrary(program)
  return {
    'change.state': read(state),
    'change.list': read(history),
    'change.details': read((library, { actId }) => details(library, { actId }, compareTexts)),
  }
}
