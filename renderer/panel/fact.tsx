import type { ReactNode } from 'react'

/** One thing that is known of the article, or that it is not. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  const isKnown = children !== null && children !== ''
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd data-is-known={isKnown}>{isKnown ? <bdi>{children}</bdi> : 'Unknown'}</dd>
    </div>
  )
}
