import { useState } from 'react'
import { cancelFetch, useFetch } from '../fetching/fetch-store'
import { AddressField } from '../ui/fields/address-field'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialogs/dialog'
import { FetchLine } from '../ui/fields/fetch-line'
import { useTypedWords } from '../ui/fields/typed-meanwhile'
import { closeAddress, fetchTyped, useAddress } from './address-store'

/** The only import that goes online: the typed address is fetched once, when the person confirms it. */
export function AddressDialog({ given }: { given: string }) {
  const { isPasted, error } = useAddress()
  const { isFetching, progress } = useFetch()
  const [begun] = useTypedWords()
  const [changed, setTyped] = useState(given === '' ? null : given)
  const typed = changed ?? begun
  const isEmpty = typed.trim() === ''
  const goOn = () => {
    if (!isEmpty) void fetchTyped(typed)
  }
  return (
    <Dialog
      title={isPasted ? 'Fetch this page?' : 'Import from address'}
      size="small"
      onClose={closeAddress}
      foot={<Foot isFetching={isFetching} isEmpty={isEmpty} onFetch={goOn} />}
    >
      <AddressField
        label="Address of the page"
        hint="Dateline fetches this page once, without cookies, and keeps it as it is."
        error={error}
        value={typed}
        isReadOnly={isFetching}
        onChange={setTyped}
        onEnter={goOn}
      />
      {isFetching && <FetchLine progress={progress} />}
    </Dialog>
  )
}

function Foot({
  isFetching,
  isEmpty,
  onFetch,
}: {
  isFetching: boolean
  isEmpty: boolean
  onFetch: () => void
}) {
  if (isFetching) return <Button onClick={() => void cancelFetch()}>Cancel</Button>
  return (
    <>
      <Button onClick={closeAddress}>Close</Button>
      <Button kind="main" disabled={isEmpty} onClick={onFetch}>
        Fetch page
      </Button>
    </>
  )
}
