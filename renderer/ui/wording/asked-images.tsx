import type { AskedImage } from '../../../preload/contract/article'
import './asked-images.css'

/** The images that were requested along with a page, site by site, and the outcome of each. */
export function AskedImages({ asked }: { asked: readonly AskedImage[] }) {
  if (asked.length === 0) return null
  const groups = groupsOf(asked)
  return (
    <details className="asked-images">
      <summary>
        {counted(asked.length, 'image')} requested with the page, from {counted(groups.length, 'site')}
      </summary>
      {groups.map(([host, images]) => (
        <section key={host} aria-label={host}>
          <h3>
            <bdi>{host}</bdi>
          </h3>
          <ul>
            {images.map((image) => (
              <li key={image.address}>
                <bdi>{pathOf(image.address)}</bdi>
                <span className="asked-ending">{ending(image)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  )
}

function groupsOf(asked: readonly AskedImage[]): [string, AskedImage[]][] {
  const groups = new Map<string, AskedImage[]>()
  for (const one of asked) groups.set(hostOf(one.address), [...(groups.get(hostOf(one.address)) ?? []), one])
  return [...groups]
}

function hostOf(address: string): string {
  return new URL(address).host
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}

function pathOf(address: string): string {
  return address.slice(new URL(address).origin.length)
}

const outcomes: Record<AskedImage['outcome'], string> = {
  kept: 'Kept.',
  'left-out': 'Left out.',
  failed: 'Not available.',
}

function ending({ address, foundAt, outcome, reason }: AskedImage): string {
  const isElsewhere = foundAt !== null && hostOf(foundAt) !== hostOf(address)
  const words = [outcomes[outcome], reason, isElsewhere ? `Redirected to ${hostOf(foundAt)}.` : null]
  return words.filter((one) => one !== null).join(' ')
}
