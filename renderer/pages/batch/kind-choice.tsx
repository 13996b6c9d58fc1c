import { hitKinds, kindWords } from '../../searching/hit-words'
import { Select } from '../../ui/fields/select'
import { searchKind, useBatch } from './batch-store'

const options = hitKinds.map((key) => ({ key, label: kindWords[key].tab }))

/** What is looked for; a list that is there is searched for anew. */
export function KindChoice() {
  const kind = useBatch((batch) => batch.kind)
  return (
    <label className="batch-kind">
      Find
      <Select value={kind} options={options} onChoose={searchKind} />
    </label>
  )
}
