import { Switch } from '../ui/fields/switch'
import { toggleOffline } from './offline'
import { useSettings } from './settings-store'
import './offline.css'

/** Off unless the person says otherwise: they ask for pages and feeds. */
export function OfflineSetting() {
  const isOffline = useSettings(({ offline }) => offline)
  return (
    <fieldset>
      <legend>Network</legend>
      <Switch isOn={isOffline} onToggle={toggleOffline}>
        Stay offline
      </Switch>
      <p className="offline-words">
        Nothing is then asked of the network, whoever wants it: no feed, no page and no image. What is under
        way ends at once. Network Requests in the Help menu lists everything that was ever asked.
      </p>
    </fieldset>
  )
}
