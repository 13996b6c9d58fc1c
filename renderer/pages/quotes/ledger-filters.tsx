import { useState } from 'react'
import { create } from 'zustand'
import type { SourceId } from '../../../preload/contract/common'
import type { EntityRef } from '../../../preload/contract/entity'
import type { LedgerFilter } from '../../../preload/contract/quote'
import { question } from '../../queries/question'
import { useAnswer } from '../../queries/use-answer'
import { useSources } from '../../articles/collection-store'
import { Button, IconButton } from '../../ui/button'
import { Input } from '../../ui/fields/input'
import { Select } from '../../ui/fields/select'
import { useTypedDay } from '../typed-day'
import { SpeakerSearch } from './speaker-search'

type FiltersProps = { filter: LedgerFilter; onChange: (filter: LedgerFilter) => void }

/** Whether the person wants to see all filters, once they said so: that outlasts the page, which is drawn anew for other quotations. */
const useFilters = create<{ isWanted: boolean | null }>(() => ({ isWanted: null }))

/**
 * Whose, from where, when and with which words. Each answers as it is typed. Where they would take several rows from the
 * quotations, all but the words wait behind a button.
 */
export function LedgerFilters({ filter, onChange }: FiltersProps) {
  const set = [filter.speaker, filter.sourceId, filter.from, filter.until].filter(
    (one) => one !== null,
  ).length
  const isOpen = useFilters(({ isWanted }) => isWanted) ?? set > 0
  const change = (part: Partial<LedgerFilter>) => onChange({ ...filter, ...part })
  return (
    <div className="ledger-filters" role="search" aria-label="Filter the quotations" data-is-open={isOpen}>
      <Input
        type="search"
        aria-label="Search quotations"
        maxLength={300}
        placeholder="Search quotations"
        value={filter.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <Button
        className="ledger-filters-button"
        icon={isOpen ? 'chevron-up' : 'chevron-down'}
        aria-expanded={isOpen}
        onClick={() => useFilters.setState({ isWanted: !isOpen })}
      >
        {set === 0 ? 'Filters' : `Filters (${set})`}
      </Button>
      <SpeakerFilter speaker={filter.speaker} onChoose={(speaker) => change({ speaker })} />
      <OutletFilter sourceId={filter.sourceId} onChoose={(sourceId) => change({ sourceId })} />
      <DayField label="From" value={filter.from} onChange={(from) => change({ from })} />
      <DayField label="Until" value={filter.until} onChange={(until) => change({ until })} />
    </div>
  )
}

function SpeakerFilter({ speaker, onChoose }: SpeakerFilterProps) {
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const name = useName(speaker)
  return (
    <>
      <div className="ledger-speaker-filter">
        <Button
          ref={setButton}
          className="ledger-speaker-button"
          icon="person"
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(true)}
        >
          {name !== null && <span className="visually-hidden">Speaker: </span>}
          <span>{name ?? 'Any speaker'}</span>
        </Button>
        {speaker !== null && (
          <IconButton icon="close" size={16} label="Any speaker" onClick={() => onChoose(null)} />
        )}
      </div>
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

/** An entity's name, which a filter that was handed over does not bring along. */
function useName(ref: EntityRef | null): string | null {
  const isKnown = ref === null || 'name' in ref
  const { value, error } = useAnswer(isKnown ? null : question('entity.page', { of: ref }))
  if (ref === null) return null
  if ('name' in ref) return ref.name
  return value?.name ?? (error === null ? '…' : 'No longer in the library')
}

function OutletFilter({ sourceId, onChoose }: OutletFilterProps) {
  const sources = useSources()
  const outlets = sources.map(({ id, name }): Outlet => ({ key: id, label: name }))
  return (
    <Select
      aria-label="Outlet"
      value={sourceId ?? ''}
      options={[{ key: '', label: 'Any outlet' }, ...outlets]}
      onChoose={(key) => onChoose(sources.find(({ id }) => id === key)?.id ?? null)}
    />
  )
}

/** A field for a year, month or day. Text that is not yet one filters nothing. */
function DayField({ label, value, onChange }: DayFieldProps) {
  const { typed, isWrong, type } = useTypedDay(value, onChange)
  return (
    <label className="ledger-day" title={isWrong ? 'A year, month or day, such as 2016-03-25' : undefined}>
      {label}
      <Input
        className="ledger-day-field"
        placeholder="year-month-day"
        maxLength={10}
        aria-invalid={isWrong}
        value={typed}
        onChange={type}
      />
    </label>
  )
}

type Outlet = { key: string; label: string }
type OutletFilterProps = { sourceId: SourceId | null; onChoose: (sourceId: SourceId | null) => void }

type DayFieldProps = { label: string; value: string | null; onChange: (value: string | null) => void }

type SpeakerFilterProps = { speaker: EntityRef | null; onChoose: (speaker: EntityRef | null) => void }
