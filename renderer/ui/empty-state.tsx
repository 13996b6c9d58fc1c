import type { ReactNode } from 'react'
import './empty-state.css'
import { Icon } from './icon'
import type { IconName } from './icons'

type EmptyStateProps = {
  icon?: IconName
  title: string
  /** What would be here and how it gets here. */
  children?: ReactNode
  deeds?: ReactNode
}

export function EmptyState({ icon, title, children, deeds }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {icon !== undefined && <Icon name={icon} size={20} />}
      <h2>{title}</h2>
      {children}
      {deeds !== undefined && <div className="empty-state-deeds">{deeds}</div>}
    </div>
  )
}
