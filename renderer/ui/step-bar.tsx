import type { KeyboardEvent, ReactNode } from 'react'
import { IconButton } from './button'
import { Icon } from './icon'
import './step-bar.css'

type Step = { label: string; chord?: string | undefined }

type StepBarProps = {
  /** A `search` has a field in it. */
  as: 'search' | 'section'
  label: string
  /** Which of how many places it is at. */
  count: ReactNode
  /** Nothing was found of what is looked for. */
  isMissing?: boolean
  previous: Step
  next: Step
  close: Step
  onStep: (step: 1 | -1) => void
  onClose: () => void
  onKeyDown?: (event: KeyboardEvent) => void
  /** What is looked for. */
  children: ReactNode
}

/** A bar above a text by which one goes from place to place in it. */
export function StepBar(props: StepBarProps) {
  const { as: Element, label, count, isMissing = false, previous, next, close } = props
  const { onStep, onClose, onKeyDown, children } = props
  return (
    <Element className="step-bar" aria-label={label} onKeyDown={onKeyDown}>
      <Icon name="search" />
      {children}
      <span className="step-bar-count" data-is-missing={isMissing}>
        {count}
      </span>
      <IconButton icon="chevron-up" size={16} {...previous} onClick={() => onStep(-1)} />
      <IconButton icon="chevron-down" size={16} {...next} onClick={() => onStep(1)} />
      <IconButton icon="close" size={16} {...close} onClick={onClose} />
    </Element>
  )
}
