import { createContext, type KeyboardEvent, type LiHTMLAttributes, useContext } from 'react'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icons'
import type { Box } from '../ui/menus/place-beside'
import { goTo, useArticles } from './article-store'
import { CollectionsCount, CollectionsItem, type Nested } from './collections-item'
import { isSamePlace, type Place } from './place'

type PlaceItemProps = LiHTMLAttributes<HTMLLIElement> & {
  /** Null where there is none yet: whoever hears `onGo` then makes it. */
  place: Place | null
  label: string
  icon: IconName
  count: number
  /** The problem of this source in a sentence, shown as a warning sign. */
  problem?: string | null
  level: number
  onGo: () => void
  /** Where its menu is to open, if it has one. */
  onMenu?: ((at: Box) => void) | undefined
  /** Keys of its own; answers whether it was one. */
  onKey?: (event: KeyboardEvent<HTMLElement>) => boolean
  /** The rows under it, if it has any. */
  nested?: Nested | undefined
  /** Whether it stands for a place that is shown and lies in it, out of sight. */
  standsForShown?: boolean
}

/** Whether the list shows something else than a place, such as a saved search. */
export const IsElsewhere = createContext(false)

export function PlaceItem(props: PlaceItemProps) {
  const { place, count, problem = null, standsForShown = false, onGo, ...shown } = props
  const isPlace = useArticles((list) => place !== null && isSamePlace(list.place, place))
  const isElsewhere = useContext(IsElsewhere)
  return (
    <CollectionsItem
      {...shown}
      isHere={(isPlace || standsForShown) && !isElsewhere}
      hint={problem ?? undefined}
      onGo={() => {
        if (place !== null) void goTo(place)
        onGo()
      }}
    >
      {problem !== null && (
        <span className="collections-problem">
          <Icon name="warning" />
          <span className="visually-hidden">{problem}</span>
        </span>
      )}
      <CollectionsCount count={count} />
    </CollectionsItem>
  )
}
