import type { AskedImage } from '../../../preload/contract/article'
import './asked-pictures.css'

const hostOf = (address: string): string => new URL(address).host
const pathOf = (address: string): string => address.slice(new URL(address).origin.length)

const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`

const outcomes: Record<AskedImage['outcome'], string> = {
  kept: 'Kept.',
  'left-out': 'Left out.',
  failed: 'Not had.',
}

const ending = ({ address, foundAt, outcome, reason }: AskedImage): string => {
  const isElsewhere = foundAt !== null && hostOf(foundAt) !== hostOf(address)
  const words = [outcomes[outcome], reason, isElsewhere ? `The address led on to ${hostOf(foundAt)}.` : null]
  return words.filter((one) => one !== null).join(' ')
}

const groupsOf = (asked: readonly AskedImage[]): [string, AskedImage[]][] => {
  const groups = new Map<string, AskedImage[]>()
  for (const one of asked) groups.set(hostOf(one.address), [...(groups.get(hostOf(one.address)) ?? []), one])
  return [...groups]
}

/** What was asked for on the network along with a page, site by site, and how each ended. Nothing where nothing was. */
export function AskedPictures({ asked }: { asked: readonly AskedImage[] }) {
  if (asked.length === 0) return null
  const groups = groupsOf(asked)
  return (
    <details className="asked-pictures">
      <summary>
        {counted(asked.length, 'picture')} asked for with the page, from {counted(groups.length, 'site')}
      </summary>
      {groups.map(([host, pictures]) => (
        <section key={host} aria-label={host}>
          <h3>
            <bdi>{host}</bdi>
          </h3>
          <ul>
            {pictures.map((picture) => (
              <li key={picture.address}>
                <bdi className="asked-path">{pathOf(picture.address)}</bdi>
                <span className="asked-ending">{ending(picture)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  )
}
