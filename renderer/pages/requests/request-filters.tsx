import type { RequestFilter } from '../../../preload/contract/safety/request'
import { requestReasons } from '../../../preload/contract/words'
import { resetPage } from '../../navigation/navigation-store'
import { Input } from '../../ui/fields/input'
import { Select } from '../../ui/fields/select'
import { reasonLabels } from './request-words'
import { requestPages } from './requests-kind'

type Choice = (typeof requestReasons)[number] | 'any'

const choices: readonly { key: Choice; label: string }[] = [
  { key: 'any', label: 'Every reason' },
  ...requestReasons.map((key) => ({ key, label: reasonLabels[key] })),
]

/** By site, and by why it was asked. */
export function RequestFilters({ filter }: { filter: RequestFilter }) {
  const set = (changes: Partial<RequestFilter>) =>
    resetPage(requestPages.pageOf({ filter: { ...filter, ...changes } }))
  return (
    <div className="requests-filters" role="search" aria-label="Network requests">
      <Input
        type="search"
        aria-label="Site"
        placeholder="Site"
        maxLength={200}
        data-pane-focus
        value={filter.host}
        onChange={(event) => set({ host: event.currentTarget.value })}
      />
      <Select<Choice>
        aria-label="Reason"
        value={filter.why ?? 'any'}
        options={choices}
        onChoose={(why) => set({ why: why === 'any' ? null : why })}
      />
    </div>
  )
}
