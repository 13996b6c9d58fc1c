import type { Handlers } from '../../preload/contract/index'
import { log, wordsOfTold } from '../log'
import type { Program } from '../program'

export type WindowCalls = Extract<keyof Handlers, `window.${string}`>

export const windowCalls = ({ desk }: Program): Pick<Handlers, WindowCalls> => ({
  'window.failed': ({ part, ...told }) => {
    log.error('window', 'failed', { part, ...wordsOfTold(told) })
    return {}
  },
  'window.reload': () => {
    desk.reloadWindow()
    return {}
  },
})
