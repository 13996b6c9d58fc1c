import { useState } from 'react'
import type { EntityRef } from '../../../preload/contract/entity'
import type { ReviewFilter } from '../../../preload/contract/review'
import { reviewKinds, reviewStates } from '../../../preload/contract/words'
import { useSources } from '../../articles/collection-store'
import { colorName, useColors } from '../../queries/library-colors'
import { useAllTags } from '../../tags/tag-acts'
import { Button } from '../../ui/button'
import { Input } from '../../ui/fields/input'
import { Select } from '../../ui/fields/select'
import { SpeakerSearch } from '../quotes/speaker-search'
import { useTypedDay } from '../typed-day'
import { kindWords, optionsOf, stateWords, tagsOnWords } from './review-words'

type FiltersProps = { filter: ReviewFilter; onChange: (filter: ReviewFilter) => void }

/** With which words, of what kind, about what and when. Each answers as it is typed or chosen. */
export function ReviewFilters({ filter, onChange }: FiltersProps) {
  const change = (part: Partial<ReviewFilter>) => onChange({ ...filter, ...part })
  const [isMore, setIsMore] = useState(hasMore(filter))
  const colors = useColors()
  return (
    <div className="review-filters" role="search" aria-label="Filter the review">
      <Input
        type="search"
        aria-label="Search highlights and notes"
        maxLength={300}
        placeholder="Search highlights and notes"
        value={filter.words}
        onChange={(event) => change({ words: event.target.value })}
      />
      <Choice
        label="Kind"
        any="Any kind"
        of={reviewKinds}
        words={(kind) => kindWords[kind]}
        chosen={filter.kind}
        onChoose={(kind) => change({ kind })}
      />
      <Choice
        label="Colour"
        any="Any colour"
        of={colors.map(({ color }) => color)}
        words={colorName}
        chosen={filter.color}
        onChoose={(color) => change({ color })}
      />
      <TagChoice label="Tag" any="Any tag" tag={filter.tag} onChoose={(tag) => change({ tag })} />
      <OutletChoice sourceId={filter.sourceId} onChoose={(sourceId) => change({ sourceId })} />
      <Button aria-expanded={isMore} onClick={() => setIsMore(!isMore)}>
        {isMore ? 'Fewer filters' : 'More filters'}
      </Button>
      {isMore && <MoreFilters filter={filter} change={change} />}
    </div>
  )
}

function hasMore({ alsoTag, tagsOn, names, speaker, state, hasNote, from, until }: ReviewFilter): boolean {
  const given = [alsoTag, names, speaker, state, hasNote, from, until]
  return tagsOn !== 'either' || given.some((one) => one !== null)
}

type MoreProps = { filter: ReviewFilter; change: (part: Partial<ReviewFilter>) => void }

function MoreFilters({ filter, change }: MoreProps) {
  return (
    <>
      <SecondTag filter={filter} change={change} />
      <NameChoice label="Names…" named={filter.names} onChoose={(names) => change({ names })} />
      <NameChoice label="Speaker…" named={filter.speaker} onChoose={(speaker) => change({ speaker })} />
      <Choice
        label="State of the words"
        any="Any state"
        of={reviewStates}
        words={(state) => stateWords[state]}
        chosen={filter.state}
        onChoose={(state) => change({ state })}
      />
      <Choice
        label="Notes"
        any="With or without note"
        of={['with', 'without']}
        words={(has) => (has === 'with' ? 'With a note' : 'Without a note')}
        chosen={filter.hasNote === null ? null : filter.hasNote ? 'with' : 'without'}
        onChoose={(has) => change({ hasNote: has === null ? null : has === 'with' })}
      />
      <Select
        aria-label="Which day"
        value={filter.days}
        options={[
          { key: 'made', label: 'Made' },
          { key: 'published', label: 'Published' },
        ]}
        onChoose={(days) => change({ days })}
      />
      <div className="review-days">
        <DayField label="From" value={filter.from} onChange={(from) => change({ from })} />
        <DayField label="Until" value={filter.until} onChange={(until) => change({ until })} />
      </div>
    </>
  )
}

/** One more tag, and on what the two lie. */
function SecondTag({ filter: { alsoTag, tagsOn }, change }: MoreProps) {
  return (
    <>
      <TagChoice
        label="Second tag"
        any="And any other tag"
        tag={alsoTag}
        onChoose={(tag) => change({ alsoTag: tag })}
      />
      <Select
        aria-label="Tags on"
        value={tagsOn}
        options={optionsOf(tagsOnWords)}
        onChoose={(on) => change({ tagsOn: on })}
      />
    </>
  )
}

type ChoiceProps<Key extends string> = {
  label: string
  any: string
  of: readonly Key[]
  words: (key: Key) => string
  chosen: Key | null
  onChoose: (key: Key | null) => void
}

/** One of several, or any. */
function Choice<Key extends string>({ label, any, of, words, chosen, onChoose }: ChoiceProps<Key>) {
  const options = of.map((key): { key: string; label: string } => ({ key, label: words(key) }))
  return (
    <Select
      aria-label={label}
      value={chosen ?? ''}
      options={[{ key: '', label: any }, ...options]}
      onChoose={(key) => onChoose(of.find((one) => one === key) ?? null)}
    />
  )
}

type TagProps = { label: string; any: string; tag: string | null; onChoose: (tag: string | null) => void }

/** Each tag that something bears, and each name in which such are nested: “Water/Floods” is found under “Water” too. */
function TagChoice({ label, any, tag, onChoose }: TagProps) {
  const tags = useAllTags().flatMap(({ name, articles }) => (articles > 0 ? [name] : []))
  const all = tag === null || tags.includes(tag) ? tags : [tag, ...tags]
  return <Choice {...{ label, any }} of={all} words={(name) => name} chosen={tag} onChoose={onChoose} />
}

type OutletProps = { sourceId: ReviewFilter['sourceId']; onChoose: (id: ReviewFilter['sourceId']) => void }

function OutletChoice({ sourceId, onChoose }: OutletProps) {
  const sources = useSources()
  return (
    <Choice
      label="Outlet"
      any="Any outlet"
      of={sources.map(({ id }) => id)}
      words={(id) => sources.find((source) => source.id === id)?.name ?? ''}
      chosen={sourceId}
      onChoose={onChoose}
    />
  )
}

type NameProps = { label: string; named: EntityRef | null; onChoose: (ref: EntityRef | null) => void }

/** Which name was chosen, its chip says. */
function NameChoice({ label, named, onChoose }: NameProps) {
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button
        ref={setButton}
        className="review-name-button"
        icon="person"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-pressed={named !== null}
        onClick={() => setIsOpen(true)}
      >
        {label}
      </Button>
      {isOpen && button !== null && (
        <SpeakerSearch
          anchor={button.getBoundingClientRect()}
          onChoose={(ref) => {
            setIsOpen(false)
            onChoose(ref)
          }}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}

type DayProps = { label: string; value: string | null; onChange: (value: string | null) => void }

/** A field for a year, month or day. Text that is not yet one filters nothing. */
function DayField({ label, value, onChange }: DayProps) {
  const { typed, isWrong, type } = useTypedDay(value, onChange)
  return (
    <label className="review-day" title="A year, month or day, such as 2016-03-25">
      {label}
      <Input
        placeholder="year-month-day"
        maxLength={10}
        aria-invalid={isWrong}
        value={typed}
        onChange={type}
      />
    </label>
  )
}
