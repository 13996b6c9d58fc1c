import { describeQuery } from '../../preload/contract/search/describe-query'
import { changeSettings, useSettings } from '../settings/settings-store'
import { Choice } from '../ui/fields/choice'
import { Tabs } from '../ui/tabs'
import { NarrowBy } from './facets/narrow-by'
import { countWords, type HitCounts, hitKinds, kindWords } from './hit-words'
import { readingOf } from './reading'
import { type Asked, chooseKind } from './search-store'

type FoundHeadProps = { panelId: string; asked: Asked; counts: HitCounts | null }

/** A tab for each kind with how many of it there are, the order of the articles, and by what the search can be narrowed. */
export function FoundHead({ panelId, asked, counts }: FoundHeadProps) {
  const tabs = hitKinds.map((key) => ({
    key,
    label: kindWords[key].tab,
    icon: kindWords[key].icon,
    ...(counts !== null && { count: countWords(counts[key]), isEmpty: counts[key].count === 0 }),
    ...(counts?.[key].isMore === true && { shortCount: '1k+' }),
  }))
  return (
    <>
      <div className="search-kinds">
        <Tabs
          label="What was found"
          {...{ panelId, tabs }}
          chosen={asked.kind}
          onChoose={chooseKind}
          narrow="signs"
        />
      </div>
      {asked.kind === 'article' && (
        <div className="search-order">
          {asked.isTyping ? <span>Newest first. Press Enter to change.</span> : <Settled asked={asked} />}
        </div>
      )}
      <NarrowBy asked={asked} />
    </>
  )
}

/** How the search was read, and in which order its articles are shown. */
function Settled({ asked }: { asked: Asked }) {
  const words = describeQuery(readingOf(asked))
  return (
    <>
      <span className="search-reading" title={words}>
        {words}
      </span>
      <HitOrder />
    </>
  )
}

const orders = [
  { key: 'best', label: 'Best' },
  { key: 'newest', label: 'Newest' },
] as const

function HitOrder() {
  const order = useSettings((settings) => settings.hitOrder)
  return (
    <Choice
      label="Order of the articles"
      value={order}
      options={orders}
      onChoose={(hitOrder) => void changeSettings({ hitOrder })}
    />
  )
}
