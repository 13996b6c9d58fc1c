import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { goOnline } from './offline'
import './offline.css'

/** Stands below everything while Dateline stays offline. */
export function OfflineSign() {
  return (
    <section className="offline-sign" aria-label="Offline">
      <Icon name="banned" />
      <span role="status">Offline: feeds are not asked, and nothing is fetched.</span>
      <Button kind="quiet" onClick={() => void goOnline()}>
        Go online
      </Button>
    </section>
  )
}
