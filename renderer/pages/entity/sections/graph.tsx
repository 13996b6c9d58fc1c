import { type KeyboardEvent, useMemo, useState } from 'react'
import type { Companion, EntityPage } from '../../../../preload/contract/entity'
import { openEntityPage } from '../../../navigation/navigation-store'
import './graph.css'
import { ringOrder, type Spot, spotsOf, strongestTies, type Tie } from './graph-layout'

type Props = { found: EntityPage; neighbours: readonly Companion[]; ties: readonly Tie[] }

/** Those whom it is named with most often around it; a bow joins two who are often named together. */
export function Graph({ found, neighbours, ties: all }: Props) {
  const [chosen, setChosen] = useState<number | null>(null)
  const ties = useMemo(() => strongestTies(all, neighbours.length), [all, neighbours])
  const order = useMemo(() => ringOrder(neighbours.length, ties), [neighbours, ties])
  const spots = useMemo(() => spotsOf(order), [order])
  return (
    <div
      className="graph"
      role="group"
      aria-label={`Whom ${found.name} is named with, as a drawing. The list below says the same.`}
      style={{ height: `${Math.ceil(neighbours.length / 2) * 2.25 + 0.5}rem` }}
      onKeyDown={walk}
      onMouseLeave={() => setChosen(null)}
      onBlur={() => setChosen(null)}
    >
      <Lines {...{ neighbours, ties, spots, chosen }} />
      <span className="graph-middle" aria-hidden="true">
        {found.name}
      </span>
      {order.map((node, place) => (
        <Label
          key={node}
          neighbour={neighbours[node]}
          spot={spots[node]}
          isInTabOrder={place === 0}
          onChoose={() => setChosen(node)}
        />
      ))}
    </div>
  )
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const labels = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
  const at = labels.indexOf(event.target as HTMLElement)
  const to: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: labels.length - 1,
  }
  const next = to[event.key]
  if (at < 0 || next === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  labels[(next + labels.length) % labels.length]?.focus()
}

function Lines({ neighbours, ties, spots, chosen }: LinesProps) {
  const maxArticles = Math.max(1, ...neighbours.map(({ articles }) => articles))
  const maxTiedArticles = Math.max(1, ...ties.map(({ articles }) => articles))
  const lit = (is: boolean) => (chosen === null ? undefined : is)
  return (
    <svg className="graph-lines" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {ties.map(({ from, to, articles }) => {
        const [a, b] = [spots[from], spots[to]]
        return a && b ? (
          <path
            key={`${from} ${to}`}
            className="graph-tie"
            data-is-lit={lit(from === chosen || to === chosen)}
            d={bow(a, b)}
            strokeWidth={widthOf(articles, maxTiedArticles) / 2}
          />
        ) : null
      })}
      {spots.map(({ x, y }, node) => (
        <path
          key={node}
          className="graph-line"
          data-is-lit={lit(node === chosen)}
          d={`M50 50L${x} ${y}`}
          strokeWidth={widthOf(neighbours[node]?.articles ?? 0, maxArticles)}
        />
      ))}
    </svg>
  )
}

/** A bow between two neighbours, bent towards the middle. */
function bow(from: Spot, to: Spot): string {
  const x = 50 + ((from.x + to.x) / 2 - 50) * 0.35
  const y = 50 + ((from.y + to.y) / 2 - 50) * 0.6
  return `M${from.x} ${from.y}Q${x} ${y} ${to.x} ${to.y}`
}

const thickest = 5

function widthOf(articles: number, maxArticles: number): number {
  return 1 + (thickest - 1) * (articles / maxArticles)
}

function Label({ neighbour, spot, isInTabOrder, onChoose }: LabelProps) {
  if (neighbour === undefined || spot === undefined) return null
  const { name, articles, ref } = neighbour
  const { x, y, side } = spot
  return (
    <button
      type="button"
      className="graph-label"
      data-side={side}
      data-focus-key={`graph ${name}`}
      style={side === 'right' ? { top: `${y}%`, left: `${x}%` } : { top: `${y}%`, right: `${100 - x}%` }}
      title={`${name}: named together in ${articles} ${articles === 1 ? 'article' : 'articles'}`}
      tabIndex={isInTabOrder ? 0 : -1}
      onMouseEnter={onChoose}
      onFocus={onChoose}
      onClick={() => openEntityPage(ref)}
    >
      <span className="graph-dot" aria-hidden="true" />
      <bdi>{name}</bdi>
      <span className="graph-count">
        {articles}
        <span className="visually-hidden"> {articles === 1 ? 'article' : 'articles'}</span>
      </span>
    </button>
  )
}

type LinesProps = Omit<Props, 'found'> & { spots: readonly Spot[]; chosen: number | null }

type LabelProps = {
  neighbour: Companion | undefined
  spot: Spot | undefined
  isInTabOrder: boolean
  onChoose: () => void
}
