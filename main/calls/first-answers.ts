import { setTimeout } from 'node:timers/promises'
import { type FirstAnswer, listToOpen, pageOfGroups, pageOfList } from '../../preload/contract/first-answers'
import type { Device } from '../app/device'
import { errorDetails, log } from '../base/log'
import { list as listColors } from '../library/annotations/colors'
import { counts, list } from '../library/articles/lists/article-list'
import { groups } from '../library/articles/lists/groups'
import { list as listSources } from '../library/articles/sources'
import type { Library } from '../library/database/database'

/**
 * What a window that starts would ask first. What cannot be answered is left out: the window asks for it, and shows why it
 * gets no answer.
 */
export function firstAnswers({ info, settings, currentLibrary }: Device): FirstAnswer[] {
  const { opened, status } = currentLibrary
  return [
    { name: 'settings.get', input: {}, output: settings.get() },
    { name: 'app.info', input: {}, output: info },
    { name: 'library.status', input: {}, output: status },
    ...(opened === null ? [] : ofLibrary(opened, listToOpen(settings.get(), opened.folder))),
  ]
}

function ofLibrary(library: Library, listed: ReturnType<typeof listToOpen>): FirstAnswer[] {
  const firstPage = pageOfList(listed, 0)
  const firstGroups = pageOfGroups(listed, null)
  try {
    return [
      { name: 'article.list', input: firstPage, output: list(library, firstPage) },
      ...(firstGroups === null
        ? []
        : [{ name: 'article.groups' as const, input: firstGroups, output: groups(library, firstGroups) }]),
      { name: 'article.counts', input: {}, output: counts(library) },
      { name: 'source.list', input: {}, output: listSources(library) },
      { name: 'color.list', input: {}, output: listColors(library) },
    ]
  } catch (error) {
    log.warn('start', 'first-answers', errorDetails(error))
    return []
  }
}

/**
 * The same for a page that can wait for `ms`. None where a library is still being opened, made or migrated by then: the page
 * would take it that there is none.
 */
export async function firstAnswersWithin(ms: number, device: Device): Promise<FirstAnswer[]> {
  const isSettled = await Promise.race([
    device.currentLibrary.settled().then(() => true),
    setTimeout(ms, false),
  ])
  return isSettled ? firstAnswers(device) : []
}
