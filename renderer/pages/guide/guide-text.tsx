import { createElement, type ReactNode } from 'react'
import { guide, type GuideNode } from 'virtual:guide'
import { call } from '../../bridge'
import { showError } from '../../toasts/toast-store'

export type GuideHeading = { id: string; level: number; words: string }

const heading = /^h([1-6])$/

function wordsOf(node: GuideNode): string {
  return typeof node === 'string' ? node : node.children.map(wordsOf).join('')
}

/** As a link to the heading names it. */
function idOf(node: GuideNode): string {
  return `guide-${wordsOf(node)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')}`
}

/** The parts of the guide, for its contents. The first heading is its title. */
export const guideHeadings: readonly GuideHeading[] = guide.flatMap((node) => {
  const level = typeof node === 'string' ? undefined : heading.exec(node.tag)?.[1]
  return level === undefined || level === '1'
    ? []
    : [{ id: idOf(node), level: Number(level), words: wordsOf(node) }]
})

/** Goes to a part of the guide, with the focus, so that reading goes on there. */
export function goToPart(id: string): void {
  const part = document.getElementById(id)
  part?.scrollIntoView({ block: 'start' })
  part?.focus({ preventScroll: true })
}

export function GuideText() {
  return <>{guide.map(drawn)}</>
}

function drawn(node: GuideNode, at: number): ReactNode {
  if (typeof node === 'string') return node
  const children = node.children.map(drawn)
  if (node.tag === 'a') return drawnLink(node.href ?? '', at, children)
  const props = heading.test(node.tag) ? { key: at, id: idOf(node), tabIndex: -1 } : { key: at }
  return createElement(node.tag, props, ...children)
}

/** A part of the guide is gone to, an address asks first and opens in the browser; a file of the checkout is not here. */
function drawnLink(href: string, at: number, children: ReactNode[]): ReactNode {
  if (!/^(#|https?:)/.test(href)) return createElement('span', { key: at }, ...children)
  return (
    <a
      key={at}
      href={href}
      onClick={(event) => {
        event.preventDefault()
        if (href.startsWith('#')) goToPart(`guide-${href.slice(1)}`)
        else call('link.open', { url: href }).catch(showError)
      }}
    >
      {children}
    </a>
  )
}
