import type { NetworkRequest } from '../../../preload/contract/safety/request'
import { outcomeOf, whyOf } from './request-words'

type Props = { request: NetworkRequest; isFirstOfDay: boolean }

/** One request, under its day where it is the day's latest. */
export function RequestRow({ request, isFirstOfDay }: Props) {
  const { at, host, address, outcome, problem } = request
  const hasHost = host !== ''
  return (
    <div role="listitem">
      {isFirstOfDay && <h3 className="request-day">{dayOf(at)}</h3>}
      <div className="request" data-outcome={outcome}>
        <time className="request-time" dateTime={at}>
          {timeOf(at)}
        </time>
        <span className="request-host" dir="auto">
          {hasHost ? host : 'Several'}
        </span>
        <span className="request-outcome">{outcomeOf(request)}</span>
        <span className="request-why" dir="auto">
          {whyOf(request)}
        </span>
        {hasHost && (
          <span className="request-address" translate="no">
            {address}
          </span>
        )}
        {problem !== null && <span className="request-problem">{problem}</span>}
      </div>
    </div>
  )
}

export function dayOf(at: string): string {
  return new Date(at).toLocaleDateString(undefined, { dateStyle: 'full' })
}

function timeOf(at: string): string {
  return new Date(at).toLocaleTimeString(undefined, { timeStyle: 'medium' })
}
