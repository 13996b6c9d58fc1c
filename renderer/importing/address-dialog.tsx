import { useState } from 'react'
import { cancelFetch, useFetch } from '../fetching/fetch-store'
import { AddressField } from '../ui/fields/address-field'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialogs/dialog'
import { FetchLine } from '../ui/fields/fetch-line'
import { useTypedWords } from '../ui/fields/typed-meanwhile'
import './importing.css'
import { closeAddress, fetchTyped, useAddress } from './address-store'

const titles = {
  field: 'Import from address',
  paste: 'Fetch this page?',
  link: 'Save this page to Dateline?',
} as const

const hint = 'Dateline fetches this page once, without cookies, and keeps it as it is.'

/** The only import that goes online: the typed address is fetched once, when the person confirms it. */
export function AddressDialog({ given }: { given: string }) {
  const { from, error } = useAddress()
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
      title={titles[from]}
      size="small"
      onClose={closeAddress}
      foot={<Foot isFetching={isFetching} isEmpty={isEmpty} onFetch={goOn} />}
    >
      {from === 'link' ? (
        <LinkedAddress address={typed} error={error} />
      ) : (
        <AddressField
          label="Address of the page"
          hint={hint}
          error={error}
          value={typed}
          isReadOnly={isFetching}
          onChange={setTyped}
          onEnter={goOn}
        />
      )}
      {isFetching && <FetchLine progress={progress} />}
    </Dialog>
  )
}

/** The whole of an address that somebody else wrote, to be read before it is agreed to. */
function LinkedAddress({ address, error }: { address: string; error: string | null }) {
  return (
    <div className="linked-address">
      <p className="linked-address-words" translate="no">
        {address}
      </p>
      <p role="status">{error ?? hint}</p>
    </div>
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
