import { type ReactNode, useId } from 'react'
import type { Feed } from '../../preload/contract/feed'
import { Select } from '../ui/fields/select'
import { setFeedInterval, setKeeping } from './feed-store'
import './feeds.css'

const intervals: readonly { key: NonNullable<Feed['interval']> | 'default'; label: string }[] = [
  { key: 'default', label: 'As in Settings' },
  { key: 'quarter-hour', label: 'Every 15 minutes' },
  { key: 'hour', label: 'Every hour' },
  { key: 'day', label: 'Once a day' },
  { key: 'never', label: 'Only manually' },
]

const whatGoes =
  'After each refresh, older articles go to Deleted, where they can be restored. What is starred, archived, tagged, highlighted, noted, corrected or decided stays.'

/** How often a feed is asked, and how long its articles are kept. */
export function FeedSettings({ feed }: { feed: Feed }) {
  const { interval, keeping } = feed
  return (
    <div className="feed-settings">
      <Setting label="Refresh this feed">
        {(id) => (
          <Select
            id={id}
            value={interval ?? 'default'}
            options={intervals}
            onChoose={(key) => void setFeedInterval(feed, key === 'default' ? null : key)}
          />
        )}
      </Setting>
      <Setting label="Keep read articles">
        {(id) => (
          <Days
            id={id}
            days={keeping.readDays}
            onChoose={(readDays) => void setKeeping(feed, { readDays })}
          />
        )}
      </Setting>
      <Setting label="Keep unread articles">
        {(id) => (
          <Days
            id={id}
            days={keeping.unreadDays}
            onChoose={(unreadDays) => void setKeeping(feed, { unreadDays })}
          />
        )}
      </Setting>
      {(keeping.readDays ?? keeping.unreadDays) !== null && <small>{whatGoes}</small>}
    </div>
  )
}

function Setting({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

const lengths = [
  [7, 'One week'],
  [30, 'One month'],
  [90, 'Three months'],
  [365, 'One year'],
] as const

type DaysProps = { id: string; days: number | null; onChoose: (days: number | null) => void }

function Days({ id, days, onChoose }: DaysProps) {
  const known = lengths.map(([count, label]) => ({ key: String(count), label }))
  const isOther = days !== null && !known.some(({ key }) => key === String(days))
  const options = [
    { key: '', label: 'For ever' },
    ...known,
    ...(isOther ? [{ key: String(days), label: `${days} days` }] : []),
  ]
  return (
    <Select
      id={id}
      value={days === null ? '' : String(days)}
      options={options}
      onChoose={(key) => onChoose(key === '' ? null : Number(key))}
    />
  )
}
