import { useId } from 'react'
import type { Settings } from '../../preload/contract/settings'
import { Select } from '../ui/fields/select'
import { changeSettings, useSettings } from './settings-store'

const schedules: readonly { key: Settings['feedSchedule']; label: string }[] = [
  { key: 'never', label: 'Only manually' },
  { key: 'half-hour', label: 'Every half hour' },
  { key: 'hour', label: 'Every hour' },
  { key: 'day', label: 'Once a day' },
]

/** Off unless the person says otherwise: nothing goes online by itself. */
export function FeedSchedule() {
  const id = useId()
  const chosen = useSettings((settings) => settings.feedSchedule)
  return (
    <fieldset>
      <legend>Feeds</legend>
      <div className="setting-schedule">
        <label htmlFor={id}>Refresh feeds</label>
        <Select
          id={id}
          value={chosen}
          options={schedules}
          onChoose={(feedSchedule) => void changeSettings({ feedSchedule })}
        />
      </div>
    </fieldset>
  )
}
