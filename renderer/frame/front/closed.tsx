import type { LibraryStatus } from '../../../preload/contract/library'
import { lazyComponent } from '../../ui/lazy'
import { Welcome } from './welcome'

const ProblemScreen = lazyComponent(async () => (await import('./problem')).ProblemScreen)

/** The window while no library is open: a welcome, or what is wrong with the library that could not be opened. */
export function Closed({ status }: { status: LibraryStatus | null }) {
  return status?.state === 'closed' && status.problem ? (
    <ProblemScreen problem={status.problem} />
  ) : (
    <Welcome />
  )
}
