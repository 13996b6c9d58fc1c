import type { FeedId } from '../../preload/contract/common'
import type { Feed } from '../../preload/contract/feed'
import type { Settings } from '../../preload/contract/settings'
import * as feeds from '../library/feeds/feeds'
import { log, errorDetails } from '../base/log'
import type { Needs } from './needs'

const minute = 60_000

type Often = Settings['feedSchedule'] | NonNullable<Feed['interval']>

const every: Record<Exclude<Often, 'never'>, number> = {
  'quarter-hour': 15 * minute,
  'half-hour': 30 * minute,
  hour: 60 * minute,
  day: 24 * 60 * minute,
}

/** `now` is the clock, for tests. */
type ScheduleNeeds = Pick<Needs, 'library' | 'settings'> & {
  refresh: (wanted: readonly FeedId[]) => void
  now?: () => number
}

/**
 * The feeds whose turn it is, each by its own interval or by the setting; none that the person wants to ask by hand. A feed
 * is due by when it was last asked, so that one which is never reached is not asked more often than others. One that wants
 * another password is asked once a day: sites lock out who comes again and again with a wrong one.
 */
export function dueFeeds({ library, settings, now = Date.now }: ScheduleNeeds): FeedId[] {
  if (library().mode === 'read') return []
  const { feedSchedule } = settings.get()
  const isDue = ({ interval, askedAt, loginOrigin }: Feed) => {
    const often = interval ?? feedSchedule
    if (often === 'never') return false
    const after = loginOrigin === null ? every[often] : every.day
    return askedAt === null || Date.parse(askedAt) <= now() - after
  }
  return feeds
    .list(library())
    .filter(isDue)
    .map(({ id }) => id)
}

/** Looks once a minute, where the person has said how often; not while they are offline. Answers how to end it. */
export function keepSchedule(needs: ScheduleNeeds): () => void {
  const look = () => {
    // No library may be open; and what goes wrong here must not end the schedule.
    try {
      if (needs.settings.get().offline) return
      const due = dueFeeds(needs)
      if (due.length > 0) needs.refresh(due)
    } catch (error) {
      log.info('feeds', 'not looked', errorDetails(error))
    }
  }
  const timer = setInterval(look, minute)
  timer.unref()
  return () => clearInterval(timer)
}
