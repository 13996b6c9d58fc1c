import { on } from '../../bridge'

/** Says at once, and until it was read, what main found changed on the disk. The first screen has no words for it. */
export function followDamage(): () => void {
  return on('library.damaged', ({ noun }) => void tell(noun))
}

async function tell(noun: 'library' | 'highlight' | 'note' | 'other'): Promise<void> {
  const { tellDamage } = await import('./tell-damage')
  tellDamage(noun)
}
