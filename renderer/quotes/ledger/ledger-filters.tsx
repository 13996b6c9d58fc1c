import { type ChangeEvent, useEffect, useState } from 'react'
import type { SourceId } from '../../../preload/contract/common'
import type { EntityRef } from '../../../preload/contract/entity'
import type { LedgerFilter } from '../../../preload/contract/quote'
import { call } from '../../bridge'
import { useCollections } from '../../library/collection-store'
import { type LedgerOrder } from '../../navigation/navigation-store'
import { Button, IconButton } from '../../ui/button'
import { Field } from '../../ui/field'
import { Select } from '../../ui/select'
import type { LedgerQuery } from './ledger-store'
import { SpeakerSearch } from './speaker-search'

type FiltersProps = { query: LedgerQuery; onChange: (query: LedgerQuery) => void }

const orders: readonly { key: LedgerOrder; label: string }[] = [
  { key: 'newest', label: 'Newest first' },
  { key: 'oldest', label: 'Oldest first' },
]

/** Whose, from where, when and with which words. Each answers as it is typed. */
export function LedgerFilters({ query, onChange }: FiltersProps) {
  const { filter, order } = query
  const change = (part: Partial<LedgerFilter>) => onChange({ ...query, filter: { ...filter, ...part } })
  return (
    <div className="ledger-filters" role="search" aria-label="Filter the quotations">
      <Field label="Words">
        {(parts) => (
          <input
            {...parts}
            type="search"
            maxLength={300}
            placeholder="Words that were said"
            value={filter.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        )}
      </Field>
      <SpeakerFilter speaker={filter.speaker} onChoose={(speaker) => change({ speaker })} />
      <OutletFilter sourceId={filter.sourceId} onChoose={(sourceId) => change({ sourceId })} />
      <DayField label="From" value={filter.from} onChange={(from) => change({ from })} />
      <DayField label="Until" value={filter.until} onChange={(until) => change({ until })} />
      <Field label="Order">
        {(parts) => (
          <Select
            {...parts}
            value={order}
            options={orders}
            onChoose={(key) => onChange({ ...query, order: key })}
          />
        )}
      </Field>
    </div>
  )
}

type OutletFilterProps = { sourceId: SourceId | null; onChoose: (sourceId: SourceId | null) => void }

function OutletFilter({ sourceId, onChoose }: OutletFilterProps) {
  const sources = useCollections((state) => state.sources)
  const outlets = sources.map(({ id, name }) => ({ key: id as string, label: name }))
  return (
    <Field label="Outlet">
      {(parts) => (
        <Select
          {...parts}
          value={sourceId ?? ''}
          options={[{ key: '', label: 'Any outlet' }, ...outlets]}
          onChoose={(key) => onChoose(sources.find(({ id }) => id === key)?.id ?? null)}
        />
      )}
    </Field>
  )
}

const dayOrMonth = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

type DayFieldProps = { label: string; value: string | null; onChange: (value: string | null) => void }

/** A year, month or day. What is not one yet filters nothing. */
function DayField({ label, value, onChange }: DayFieldProps) {
  const [typed, setTyped] = useState(value ?? '')
  const type = (event: ChangeEvent<HTMLInputElement>) => {
    const text = event.target.value.trim()
    setTyped(event.target.value)
    const day = dayOrMonth.test(text) ? text : null
    if (day !== value) onChange(day)
  }
  const isWrong = typed.trim() !== '' && !dayOrMonth.test(typed.trim())
  return (
    <Field label={label} error={isWrong && typed.trim().length >= 10 ? 'Like 2016-03-25' : undefined}>
      {(parts) => (
        <input {...parts} placeholder="2016, 2016-03 …" maxLength={10} value={typed} onChange={type} />
      )}
    </Field>
  )
}

/** An entity's name, which a filter that was handed over does not bring along. */
function useName(ref: EntityRef | null): string | null {
  const [named, setNamed] = useState<{ ref: EntityRef; name: string } | null>(null)
  useEffect(() => {
    if (ref === null || 'name' in ref) return
    let isCurrent = true
    call('entity.page', { of: ref }).then(
      ({ name }) => isCurrent && setNamed({ ref, name }),
      () => isCurrent && setNamed({ ref, name: 'Nobody by that name now' }),
    )
    return () => {
      isCurrent = false
    }
  }, [ref])
  if (ref === null) return null
  return 'name' in ref ? ref.name : named?.ref === ref ? named.name : '…'
}

type SpeakerFilterProps = { speaker: EntityRef | null; onChoose: (speaker: EntityRef | null) => void }

function SpeakerFilter({ speaker, onChoose }: SpeakerFilterProps) {
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const name = useName(speaker)
  return (
    <div className="field">
      <span className="field-label">Speaker</span>
      <div className="ledger-speaker-filter">
        <Button
          ref={setButton}
          icon="person"
          aria-label={`Speaker: ${name ?? 'anybody'}`}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(true)}
        >
          <span>{name ?? 'Anybody'}</span>
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
    </div>
  )
}
