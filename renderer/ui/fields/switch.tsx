import type { ReactNode } from 'react'
import './switch.css'

type SwitchProps = { isOn: boolean; onToggle: () => void; children: ReactNode }

/** On or off at once, without anything to confirm. */
export function Switch({ isOn, onToggle, children }: SwitchProps) {
  return (
    <button type="button" role="switch" className="switch" aria-checked={isOn} onClick={onToggle}>
      <span className="switch-track" aria-hidden="true" />
      {children}
    </button>
  )
}
