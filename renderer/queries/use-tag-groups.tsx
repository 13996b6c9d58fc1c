import type { TagOffer } from '../../preload/contract/tag'
import { ColorDot } from '../ui/color-dot'
import type { PickerGroup, PickerItem } from '../ui/fields/picker'
import { question } from './question'
import { useRested, useSteadyAnswer, useToldError } from './use-answer'

type Needs = {
  typed: string
  onPick: (name: string) => void
  /** Offered before all others while nothing is typed. */
  first?: string | null
  /** Names that are not offered: what has them already, say. */
  without?: readonly string[]
  /** Whether a tag of the name that was typed can be made. */
  isNewAllowed?: boolean
}

const maxNameLength = 200

/**
 * The tags that what was typed may mean, for a picker: Enter takes the one of that name, or the first that begins so, else makes one. Until the
 * answer comes, those of the last answer that have it.
 */
export function useTagGroups(needs: Needs): { groups: PickerGroup[]; isAsking: boolean } {
  const { typed, onPick, first = null, without = [], isNewAllowed = true } = needs
  const text = typed.trim().slice(0, maxNameLength)
  const rested = useRested(text)
  const answer = useSteadyAnswer(question('tag.complete', { typed: rested }))
  useToldError(answer)
  const isOld = rested !== text || answer.isOld
  const wanted = text.toLowerCase()
  const offers = (answer.value?.tags ?? []).filter(
    ({ name }) => !without.includes(name) && (!isOld || name.toLowerCase().includes(wanted)),
  )
  const item = (offer: TagOffer) => itemOf(offer, onPick)
  const likely = offers.filter(({ name }) => begins(name.toLowerCase(), wanted))
  const others = offers.filter((offer) => !likely.includes(offer))
  const isKnown = isOld
    ? likely.some(({ name }) => name.toLowerCase() === wanted)
    : offers.some((one) => one.isTyped)
  const last = first !== null && text === '' && !without.includes(first) ? [usedLast(first, onPick)] : []
  const made =
    isNewAllowed && text !== '' && !isKnown && !without.includes(text) ? [newItem(text, onPick)] : []
  // “Banks”, where there is “Banks/Failed”: who typed it in full means it, and not the one in it.
  const isOuter = likely.some(({ name }) => name.toLowerCase().startsWith(`${wanted}/`))
  const groups = [
    { heading: 'Used last', items: last },
    { heading: 'New tag', items: isOuter ? made : [] },
    {
      heading: text === '' ? 'Most used' : 'Tags',
      items: likely.filter(({ name }) => name !== first || text !== '').map(item),
    },
    { heading: 'New tag', items: isOuter ? [] : made },
    { heading: 'Other tags that have it', items: others.map(item) },
  ].filter(({ items }) => items.length > 0)
  return { groups, isAsking: isOld && answer.error === null }
}

function begins(name: string, wanted: string): boolean {
  return name.startsWith(wanted) || name.includes(`/${wanted}`) || name.includes(` ${wanted}`)
}

function itemOf({ name, color, uses }: TagOffer, onPick: (name: string) => void): PickerItem {
  return {
    id: `tag ${name}`,
    pick: () => onPick(name),
    note: uses === 0 ? '' : uses.toLocaleString(),
    content: (
      <>
        <ColorDot color={color} />
        <bdi>{name}</bdi>
      </>
    ),
  }
}

function usedLast(name: string, onPick: (name: string) => void): PickerItem {
  return { id: `last ${name}`, pick: () => onPick(name), content: <bdi>{name}</bdi> }
}

function newItem(name: string, onPick: (name: string) => void): PickerItem {
  return {
    id: 'new',
    pick: () => onPick(name),
    content: (
      <span>
        Make the tag <bdi>“{name}”</bdi>
      </span>
    ),
  }
}
