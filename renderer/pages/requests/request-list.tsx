import { useCallback, useRef } from 'react'
import type { NetworkRequest } from '../../../preload/contract/safety/request'
import { useBookmark } from '../../navigation/navigation-store'
import { VirtualList, type VirtualListHandle } from '../../ui/lists/virtual-list'
import { dayOf, RequestRow } from './request-row'

const prefetch = 40
const requestHeight = 64

type Props = { requests: readonly NetworkRequest[]; onMore: () => void }

/** Under the day of each. */
export function RequestList({ requests, onMore }: Props) {
  const handle = useRef<VirtualListHandle>(null)
  useBookmark(() => ({ at: handle.current?.element?.scrollTop ?? 0, focus: null }))
  const reach = useCallback(
    (last: number) => {
      if (last >= requests.length - prefetch) onMore()
    },
    [requests, onMore],
  )
  return (
    <VirtualList
      handle={handle}
      role="list"
      aria-label="Requests"
      data-scrolls
      tabIndex={0}
      count={requests.length}
      keyOf={(index) => requests[index]?.id ?? ''}
      estimate={() => requestHeight}
      onReach={reach}
    >
      {(index) => {
        const request = requests[index]
        const before = requests[index - 1]
        if (request === undefined) return null
        const isFirstOfDay = before === undefined || dayOf(before.at) !== dayOf(request.at)
        return <RequestRow request={request} isFirstOfDay={isFirstOfDay} />
      }}
    </VirtualList>
  )
}
