import type { ReactNode } from 'react'
import type { RootOptions } from 'react-dom/client'
import { reportFailure } from './failure/report-failure'
import { RootFailure } from './failure/root-failure'
import { sentenceOf } from '../toasts/toast-store'
import { Boundary } from '../ui/failure/boundary'

/**
 * How failures of drawing are reported: React alone would only write them to the console, which a person never sees.
 */
export function failuresIn(root: HTMLElement): RootOptions {
  return {
    onCaughtError: (error, { errorBoundary }) =>
      reportFailure(errorBoundary instanceof Boundary ? errorBoundary.props.part : 'window', error),
    // Only what stands in the place of the whole window can still come here, and React takes it away.
    onUncaughtError: (error) => {
      reportFailure('window', error)
      root.textContent = `Dateline cannot be shown: ${sentenceOf(error)}`
    },
  }
}

/** The whole window, or what stands in its place. */
export function Root({ children }: { children: ReactNode }) {
  return (
    <Boundary part="window" fallback={({ ref }) => <RootFailure ref={ref} />}>
      {children}
    </Boundary>
  )
}
