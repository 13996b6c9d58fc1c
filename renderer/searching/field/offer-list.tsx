import type { Offer } from './completions'

type OfferListProps = {
  id: string
  offers: readonly Offer[]
  at: number
  onTake: (offer: Offer) => void
}

export function offerId(listId: string, at: number): string {
  return `${listId}-${at}`
}

/** What may be completed, beneath the field that keeps the focus. */
export function OfferList({ id, offers, at, onTake }: OfferListProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Completions"
      className="search-offers"
      hidden={offers.length === 0}
    >
      {offers.map((offer, index) => (
        <div
          key={offer.value}
          id={offerId(id, index)}
          role="option"
          aria-selected={index === at}
          className="search-offer"
          // The focus stays in the field.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(offer)}
        >
          <bdi className="search-offer-value">{offer.shown}</bdi>
          {offer.help !== '' && <span className="search-offer-help">{offer.help}</span>}
        </div>
      ))}
    </div>
  )
}
