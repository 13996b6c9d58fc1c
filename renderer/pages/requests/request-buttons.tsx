import { useState } from 'react'
import { Button } from '../../ui/button'
import { ClearRequests } from './clear-requests'
import { exportRequests } from './request-actions'

/** What is done with the list as a whole. */
export function RequestButtons({ hasAny }: { hasAny: boolean }) {
  const [isClearing, setIsClearing] = useState(false)
  return (
    <div className="requests-buttons">
      <Button icon="export" disabled={!hasAny} onClick={() => void exportRequests()}>
        Export…
      </Button>
      <Button icon="trash" disabled={!hasAny} onClick={() => setIsClearing(true)}>
        Clear…
      </Button>
      {isClearing && <ClearRequests onClose={() => setIsClearing(false)} />}
    </div>
  )
}
